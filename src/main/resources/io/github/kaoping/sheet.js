(function () {
  'use strict';
  const rows = Array.from(document.querySelectorAll('details.indicator'));
  const marks = Array.from(document.querySelectorAll('mark'));

  function lists(attribute, word) {
    return function (mark) {
      return mark.getAttribute(attribute).split(' ').includes(word);
    };
  }

  // Opens what the address points to and lights up the words that belong to it.
  function follow() {
    let id = location.hash.slice(1);
    try {
      id = decodeURIComponent(id);
    } catch (e) {
      return;
    }
    const target = id ? document.getElementById(id) : null;
    marks.forEach(function (mark) { mark.classList.remove('on'); });
    if (!target) {
      return;
    }
    const row = target.closest('details');
    if (row) {
      row.hidden = false;
      row.open = true;
    }
    const place = /^at-(\d+)$/.exec(id);
    marks.filter(place ? lists('data-at', place[1]) : lists('data-for', id))
      .forEach(function (mark) { mark.classList.add('on'); });
    target.scrollIntoView({ block: place ? 'center' : 'start' });
    if (target.hasAttribute('tabindex')) {
      target.focus({ preventScroll: true });
    }
  }

  function openAll(open) {
    rows.forEach(function (row) { row.open = open; });
  }

  const actions = {
    open: function () { openAll(true); },
    close: function () { openAll(false); },
    missing: function (button) {
      const only = button.getAttribute('aria-pressed') !== 'true';
      button.setAttribute('aria-pressed', String(only));
      rows.forEach(function (row) { row.hidden = only && !row.classList.contains('missing'); });
    }
  };

  document.querySelectorAll('.tools').forEach(function (tools) {
    tools.hidden = false;
    tools.addEventListener('click', function (event) {
      const button = event.target.closest('button');
      if (button) {
        actions[button.dataset.do](button);
      }
    });
  });

  // A second click on the same link changes no address, but should still lead there.
  document.addEventListener('click', function (event) {
    const link = event.target.closest('a[href^="#"]');
    if (link && link.getAttribute('href') === location.hash) {
      follow();
    }
  });
  addEventListener('hashchange', follow);

  // Paper cannot be opened: everything is shown while printing.
  let before = [];
  addEventListener('beforeprint', function () {
    before = rows.map(function (row) { return [row.open, row.hidden]; });
    rows.forEach(function (row) { row.open = true; row.hidden = false; });
  });
  addEventListener('afterprint', function () {
    rows.forEach(function (row, i) { row.open = before[i][0]; row.hidden = before[i][1]; });
  });

  openAll(false);
  follow();
})();
