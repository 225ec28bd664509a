// A line over the page that says something once, and goes; with a link where something can be done about it.
export function say(words, seconds = 9, link = null) {
  if (!words) return;
  document.querySelector(".said")?.remove();
  const line = document.createElement("p");
  line.className = "said";
  line.setAttribute("role", "status");
  line.textContent = words;
  if (link?.address) {
    const way = document.createElement("a");
    way.href = link.address;
    way.textContent = link.words;
    line.append(" ", way);
  }
  document.body.append(line);
  setTimeout(() => line.remove(), seconds * 1000);
}
