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
})();
