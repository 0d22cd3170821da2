'use strict';
document.querySelectorAll('table.sortable').forEach(table => {
  const body = table.tBodies[0];
  table.querySelectorAll('thead button').forEach(button => button.addEventListener('click', () => {
    const head = button.parentElement;
    const down = head.getAttribute('aria-sort') === 'ascending';
    const at = head.cellIndex;
    const value = row => row.cells[at].dataset.v ?? row.cells[at].textContent;
    const rows = [...body.rows].sort((a, b) => {
      const x = value(a), y = value(b);
      if ((x === '') !== (y === '')) return x === '' ? 1 : -1;
      const n = Number(x) - Number(y);
      const order = Number.isNaN(n) ? x.localeCompare(y, 'zh') : n;
      return down ? -order : order;
    });
    table.querySelectorAll('th').forEach(h => h.removeAttribute('aria-sort'));
    head.setAttribute('aria-sort', down ? 'descending' : 'ascending');
    body.append(...rows);
  }));
});
document.querySelectorAll('table.heat').forEach(table => table.addEventListener('keydown', event => {
  const step = {ArrowLeft: [0, -1], ArrowRight: [0, 1], ArrowUp: [-1, 0], ArrowDown: [1, 0]}[event.key];
  const cell = event.target.closest('td,th');
  if (!step || !cell) return;
  const rows = [...table.tBodies[0].rows];
  let r = rows.indexOf(cell.parentElement) + step[0], c = cell.cellIndex + step[1];
  while (rows[r] && rows[r].cells[c]) {
    const link = rows[r].cells[c].querySelector('a');
    if (link) { link.focus(); event.preventDefault(); return; }
    r += step[0]; c += step[1];
  }
}));
