/* Small improvements of officers' pages. Every form works without this file. */
(function () {
  'use strict';
  var d = document;
  // Parts of the decision form that do not belong to the chosen outcome are put away.
  function sync(seg) {
    var chosen = (seg.querySelector('input:checked') || {}).value;
    d.querySelectorAll('[data-when]').forEach(function (part) {
      part.hidden = part.getAttribute('data-when').split(' ').indexOf(chosen) < 0;
    });
    seg.querySelectorAll('.opt').forEach(function (option) {
      option.classList.toggle('is-on', option.querySelector('input').checked);
    });
  }
  d.querySelectorAll('.seg').forEach(function (seg) {
    sync(seg);
    seg.addEventListener('change', function () { sync(seg); });
  });
  // One more row of a repeated group.
  d.querySelectorAll('[data-add]').forEach(function (button) {
    button.hidden = false;
    button.addEventListener('click', function () {
      var rows = d.getElementById(button.getAttribute('data-add')), last = rows.lastElementChild,
          next = last.cloneNode(true), number = rows.children.length;
      next.querySelectorAll('[name]').forEach(function (field) {
        field.name = field.name.replace(/\.\d+\./, '.' + number + '.');
        var before = field.id;
        field.id = before.replace(/-\d+-/, '-' + number + '-');
        next.querySelector('label[for="' + before + '"]').htmlFor = field.id;
        field.value = '';
      });
      rows.appendChild(next);
      next.querySelector('[name]').focus();
    });
  });
  var $ = function (s, r) { return (r || d).querySelector(s); },
      $$ = function (s, r) { return Array.prototype.slice.call((r || d).querySelectorAll(s)); };

  // The numbers above the queue stay true while the page is open.
  var counts = $('#hitungan');
  if (counts) setInterval(function () {
    if (d.hidden) return;
    fetch(counts.getAttribute('data-from'), { redirect: 'error' }).then(function (a) { return a.json(); }).then(function (n) {
      $$('[data-k]', counts).forEach(function (b) { var v = n[b.getAttribute('data-k')]; if (v !== undefined) b.textContent = v; });
    }).catch(function () { });
  }, 60000);

  // Choosing rows; keys act only while focus is inside the table (WCAG 2.1.4), unless they are switched off.
  var q = $('#q');
  if (q) {
    var bulk = $('#bulk'), all = $('#all'), said = $('#bulk-n'), boxes = $$('tbody input[type=checkbox]', q), last = null;
    var choose = function () {
      var n = 0;
      boxes.forEach(function (b) { if (b.checked) n++; b.closest('tr').classList.toggle('is-sel', b.checked); });
      said.textContent = n ? said.getAttribute('data-some').replace('#', n) : said.getAttribute('data-none');
      bulk.classList.toggle('is-on', n > 0);
      $$('button', bulk).forEach(function (b) { b.disabled = n === 0; });
      all.checked = n === boxes.length; all.indeterminate = n > 0 && n < boxes.length;
    };
    q.addEventListener('change', function (e) { if (e.target === all) boxes.forEach(function (b) { b.checked = all.checked; }); choose(); });
    q.addEventListener('click', function (e) {
      var i = boxes.indexOf(e.target); if (i < 0) return;
      if (e.shiftKey && last !== null) boxes.slice(Math.min(i, last), Math.max(i, last) + 1).forEach(function (b) { b.checked = e.target.checked; });
      last = i; choose();
    });
    if (q.getAttribute('data-keys') === 'on') q.addEventListener('keydown', function (e) {
      if (e.ctrlKey || e.metaKey || e.altKey) return;
      var links = $$('.q__s', q), row = e.target.closest('tr'), k = e.key.toLowerCase(),
          i = links.findIndex(function (a) { return row && row.contains(a); });
      if (k === 'j' || k === 'k') { links[Math.max(0, Math.min(links.length - 1, i + (k === 'j' ? 1 : -1)))].focus(); e.preventDefault(); }
      if (k === 'x' && i >= 0) { boxes[i].checked = !boxes[i].checked; last = i; choose(); e.preventDefault(); }
      // on a box or button Enter would do something else
      if (k === 'enter' && i >= 0 && e.target.type === 'checkbox') { links[i].click(); e.preventDefault(); }
      if (k === '/') { $('#cari').focus(); e.preventDefault(); }
    });
    choose();
  }

  // A letter in writing is kept two seconds after the last key.
  $$('form[data-autosave]').forEach(function (form) {
    var timer, busy = false, again = false, told = $('[data-draft]', form);
    function keep() {
      if (busy) { again = true; return; }
      busy = true;
      fetch(form.getAttribute('data-autosave'), { method: 'POST', body: new URLSearchParams(new FormData(form)), redirect: 'error' })
        .then(function (a) { if (!a.ok && a.status !== 409) throw a; return a.json(); })
        .then(function (kept) { if (kept.version) form.elements.draft.value = kept.version; told.textContent = kept.said; d.dispatchEvent(new Event('lacak:seen')); })
        .catch(function () { told.textContent = d.body.getAttribute('data-unsaved'); })
        .then(function () { busy = false; if (again) { again = false; keep(); } });
    }
    form.addEventListener('input', function () { clearTimeout(timer); timer = setTimeout(keep, 2000); });
    form.addEventListener('submit', function () { clearTimeout(timer); });
  });

  // What was just written down at the counter is printed at once; coming back to the page prints nothing.
  if ($('[data-print]')) {
    history.replaceState(null, '', location.pathname);
    addEventListener('load', function () { print(); });
  }

  // Thirty quiet minutes end the session: said two minutes before, and at the end nothing typed is lost.
  var box = $('#sesi');
  if (box) {
    var quiet = Number(box.getAttribute('data-quiet')) * 1000, began = Date.now(), over = false, base = d.title;
    var show = function (part) { $$('[data-part]', box).forEach(function (p) { p.hidden = p.getAttribute('data-part') !== part; }); box.hidden = !part; };
    var stay = function () {
      return fetch(box.getAttribute('data-stay'), { redirect: 'error' }).then(function (a) {
        if (!a.ok) throw a;
        began = Date.now(); over = false; show(''); d.title = base;
      });
    };
    // what is kept while somebody writes is activity too: the server has just seen the officer
    d.addEventListener('lacak:seen', function () { began = Date.now(); if (!over && !box.hidden) { show(''); d.title = base; } });
    $('button', box).addEventListener('click', function () { stay().catch(function () { over = true; show('over'); }); });
    setInterval(function () {
      var passed = Date.now() - began;
      if (passed >= quiet && !over) { over = true; show('over'); }
      else if (passed >= quiet - 120000 && !over && box.hidden) { show('soon'); d.title = box.getAttribute('data-title') + base; }
    }, 1000);
    // after signing in again in another window the form can be sent from here
    d.addEventListener('submit', function (e) {
      if (!over) return;
      e.preventDefault();
      var form = e.target, by = e.submitter;
      stay().then(function () { form.requestSubmit(by); }).catch(function () { show('over'); box.focus(); });
    });
  }
})();
