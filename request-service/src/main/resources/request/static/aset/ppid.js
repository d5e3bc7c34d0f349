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

  // A page for when there is no connection; nothing of a person is kept.
  if ('serviceWorker' in navigator) {
    var sw = '/sw.js';
    if (self.trustedTypes) sw = trustedTypes.createPolicy('ppid', { createScriptURL: function (u) { return u; } }).createScriptURL(sw);
    navigator.serviceWorker.register(sw).catch(function () {});
  }

  // Focus the error summary after a failed send.
  var es = $('.errsum'); if (es) es.focus();

  $$('[data-print]').forEach(function (b) { b.addEventListener('click', function () { print(); }); });
  $$('[data-copy]').forEach(function (b) {
    b.addEventListener('click', function () {
      navigator.clipboard.writeText(b.getAttribute('data-copy')).then(function () { say(b.getAttribute('data-done')); });
    });
  });
  function say(t) { var l = $('#say'); if (l) { l.textContent = ''; setTimeout(function () { l.textContent = t; }, 50); } }

  // Letters left in a text box, once they are few.
  function left() {
    $$('textarea[maxlength]').forEach(function (t) {
      var o = d.getElementById(t.id + '-left'); if (!o) return;
      t.addEventListener('input', function () {
        var n = t.maxLength - t.value.length;
        o.textContent = n < 500 ? o.getAttribute('data-left').replace('#', n) : '';
      });
    });
  }
  left();

  // Photos leave the phone small: 1600 px, without where they were taken. What is no photo goes as it is.
  function small(f) {
    if (!/^image\/(jpeg|png)$/.test(f.type) || !self.createImageBitmap) return Promise.resolve(f);
    return createImageBitmap(f).then(function (b) {
      var k = Math.min(1, 1600 / Math.max(b.width, b.height)), c = d.createElement('canvas');
      c.width = Math.round(b.width * k); c.height = Math.round(b.height * k);
      c.getContext('2d').drawImage(b, 0, 0, c.width, c.height);
      return new Promise(function (done) {
        c.toBlob(function (p) { done(p && p.size < f.size ? new File([p], f.name.replace(/\.\w+$/, '') + '.jpg', { type: p.type }) : f); }, 'image/jpeg', .85);
      });
    }).catch(function () { return f; });
  }
  // Forms with files: progress, and the form stays when the connection breaks.
  d.addEventListener('submit', function (e) {
    var form = e.target, box = $('input[type=file]', form);
    if (!form.hasAttribute('data-upload') || !box.files.length || !self.FormData || d.body.hasAttribute('data-over')) return;
    e.preventDefault();
    if (form.busy) return; form.busy = true;
    var data = new FormData(form), by = e.submitter, bar = $('progress', form), told = $('[data-told]', form), word = function (n) { return form.getAttribute('data-' + n); };
    if (by && by.name) data.append(by.name, by.value);
    data.delete(box.name);
    Promise.all(Array.prototype.map.call(box.files, form.hasAttribute('data-raw') ? function (f) { return f; } : small)).then(function (all) {
      all.forEach(function (f) { data.append(box.name, f, f.name); });
      function go() {
        var x = new XMLHttpRequest(); x.open('POST', form.action); x.responseType = 'document';
        x.upload.onprogress = function (p) {
          bar.hidden = false; bar.value = p.loaded / p.total * 100; told.textContent = word('upload').replace('#', Math.floor(bar.value));
        };
        x.onload = function () {
          var page = x.response && $('main', x.response);
          form.busy = false;
          if (/\/petugas\/masuk/.test(x.responseURL)) { bar.hidden = true; told.textContent = ''; d.dispatchEvent(new Event('habis')); return; }
          if (x.status < 300 && x.responseURL !== form.action) { location.assign(x.responseURL); return; }
          if (x.status === 413 || !page) { bar.hidden = true; told.textContent = word(x.status === 413 ? 'large' : 'cut'); return; }
          d.title = x.response.title; $('main').replaceWith(d.adoptNode(page)); left();
          var es = $('.errsum'); if (es) es.focus();
        };
        x.onerror = function () {
          form.busy = false; bar.hidden = true; told.textContent = word('cut');
          if (!navigator.onLine) addEventListener('online', function () { form.busy = true; go(); }, { once: true });
        };
        x.send(data);
      }
      go();
    });
  });

  // A press counts once. A form that cannot be sent now stays as it is, and says so.
  function rest(form) {
    var by = form.pressed, note = $('.unsent', form);
    clearTimeout(form.patience); form.pressed = null; form.through = false;
    if (by) { by.removeAttribute('aria-busy'); if (form.word !== undefined) by.textContent = form.word; }
    if (note) note.remove();
    return by;
  }
  function tell(form, by, what) {
    var note = $('.unsent', form) || d.createElement('p');
    note.className = 'unsent note note--act'; note.setAttribute('role', 'alert'); note.textContent = d.body.getAttribute('data-' + what);
    (by && form.contains(by) ? by : form.lastElementChild).before(note);
  }
  d.addEventListener('submit', function (e) {
    var form = e.target, by = e.submitter, stay = $('#sesi'), said = d.body.getAttribute('data-busy');
    if (e.defaultPrevented || !said || form.method !== 'post' || form.hasAttribute('data-stays') || d.body.hasAttribute('data-over')) return;
    if (form.through) { form.through = false; return; }
    e.preventDefault();
    if (form.pressed) return;
    rest(form); form.pressed = by || form;
    if (by && by.localName === 'button' && !by.childElementCount) { form.word = by.textContent; by.textContent = said; } else form.word = undefined;
    if (by) by.setAttribute('aria-busy', 'true');
    form.patience = setTimeout(function () { tell(form, by, 'waiting'); }, 8000);
    // asked first, since a browser throws a form away that it cannot send
    fetch(stay ? stay.getAttribute('data-stay') : '/sw.js', { method: 'HEAD', cache: 'no-store', redirect: 'manual' }).then(function (a) {
      if (a.type === 'opaqueredirect') { rest(form); d.dispatchEvent(new Event('habis')); return; }
      form.through = true; form.requestSubmit(by);
    }, function () { rest(form); tell(form, by, 'unsent'); });
  });
  // back from another page
  addEventListener('pageshow', function (e) { if (e.persisted) $$('form').forEach(rest); });

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
