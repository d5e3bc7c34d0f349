/* Small improvements only. Every page works without this file. */
(function () {
  'use strict';
  var d = document, $ = function (s, r) { return (r || d).querySelector(s); },
      $$ = function (s, r) { return Array.prototype.slice.call((r || d).querySelectorAll(s)); };
  d.documentElement.classList.add('js');
  $$('[data-js]').forEach(function (e) { e.hidden = false; });

  // Offline line: says what still works; never blocks the page.
  var off = $('#offline');
  function net() { if (off) off.hidden = navigator.onLine; }
  addEventListener('online', net); addEventListener('offline', net); net();

  // Focus the error summary after a failed send.
  var es = $('.errsum'); if (es) es.focus();

  $$('[data-print]').forEach(function (b) { b.addEventListener('click', function () { print(); }); });
  $$('[data-copy]').forEach(function (b) {
    b.addEventListener('click', function () {
      navigator.clipboard.writeText(b.getAttribute('data-copy')).then(function () { say(b.getAttribute('data-done')); });
    });
  });
  function say(t) { var l = $('#say'); if (l) { l.textContent = ''; setTimeout(function () { l.textContent = t; }, 50); } }

  // Letters left in a text box.
  $$('textarea[maxlength]').forEach(function (t) {
    var o = d.getElementById(t.id + '-left'); if (!o) return;
    var f = function () { o.textContent = o.getAttribute('data-left').replace('#', t.maxLength - t.value.length); };
    t.addEventListener('input', f); f();
  });

  // Exclusive option cards keep their look in step with the radio inside.
  $$('.seg').forEach(function (s) {
    s.addEventListener('change', function () {
      $$('.opt', s).forEach(function (o) { o.classList.toggle('is-on', $('input', o).checked); });
      $$('[data-when]').forEach(function (x) {
        var v = ($('input:checked', s) || {}).value; x.hidden = x.getAttribute('data-when').split(' ').indexOf(v) < 0;
      });
    });
  });

  // Work queue: choose rows, and keys that act only while focus is inside the table (WCAG 2.1.4).
  var q = $('#q'); if (!q) return;
  var bulk = $('#bulk'), all = $('#all'), boxes = $$('tbody input[type=checkbox]', q), last = null;
  function sync() {
    var n = 0;
    boxes.forEach(function (b) { if (b.checked) n++; b.closest('tr').classList.toggle('is-sel', b.checked); });
    $('#bulk-n').textContent = n ? n + ' dipilih' : 'Belum ada yang dipilih'; bulk.classList.toggle('is-on', n > 0);
    $$('button', bulk).forEach(function (b) { b.disabled = n === 0; });
    if (all) { all.checked = n === boxes.length; all.indeterminate = n > 0 && n < boxes.length; }
  }
  q.addEventListener('change', function (e) { if (e.target === all) boxes.forEach(function (b) { b.checked = all.checked; }); sync(); });
  q.addEventListener('click', function (e) {           // shift+click chooses a range
    var i = boxes.indexOf(e.target); if (i < 0) return;
    if (e.shiftKey && last !== null) boxes.slice(Math.min(i, last), Math.max(i, last) + 1).forEach(function (b) { b.checked = e.target.checked; });
    last = i; sync();
  });
  q.addEventListener('keydown', function (e) {
    if (e.ctrlKey || e.metaKey || e.altKey) return;
    var links = $$('.q__s', q), row = e.target.closest('tr'), i = links.findIndex(function (a) { return row && row.contains(a); }), k = e.key.toLowerCase();
    if (k === 'j' || k === 'k') { var t = links[Math.max(0, Math.min(links.length - 1, i + (k === 'j' ? 1 : -1)))]; t.focus(); e.preventDefault(); }
    if (k === 'x' && i >= 0) { boxes[i].checked = !boxes[i].checked; last = i; sync(); e.preventDefault(); }
    if (k === '/') { $('#cari').focus(); e.preventDefault(); }
  });
  sync();
})();
