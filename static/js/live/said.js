// A line over the page that says something once, and goes.
export function say(words, seconds = 9) {
  if (!words) return;
  document.querySelector(".said")?.remove();
  const line = document.createElement("p");
  line.className = "said";
  line.setAttribute("role", "status");
  line.textContent = words;
  document.body.append(line);
  setTimeout(() => line.remove(), seconds * 1000);
}
