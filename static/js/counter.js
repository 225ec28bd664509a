// How much still fits, said only when it is getting tight.
function show(area) {
  const limit = Number(area.dataset.counter);
  let counter = area.parentElement.querySelector(".counter");
  if (!counter) {
    counter = document.createElement("p");
    counter.className = "counter";
    area.after(counter);
  }
  const length = [...area.value].length;
  counter.hidden = length < limit / 2;
  counter.textContent = `${length} / ${limit}`;
  counter.classList.toggle("is-over", length > limit);
}

export function countCharacters() {
  for (const kind of ["input", "drafted"]) {
    document.addEventListener(kind, ({ target }) => target.dataset?.counter && show(target));
  }
}
