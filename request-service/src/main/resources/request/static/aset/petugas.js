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
})();
