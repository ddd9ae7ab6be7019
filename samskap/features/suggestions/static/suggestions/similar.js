// While somebody writes: fetches published innspill that say nearly the same, after a pause, and says so politely.
const PAUSE = 900;
const FEWEST_LETTERS = 20;

const form = document.querySelector("form[data-similar-url]");
const place = document.getElementById("like-mens-du-skriver");
const text = form?.elements.namedItem("text");

if (form && place && text) {
  const [said, list] = place.children;
  let timer = 0;
  let asked = "";
  let asking = null;

  const show = (html) => {
    list.innerHTML = html;
    const found = list.querySelector("[data-count]");
    place.hidden = !found;
    if (!found) list.replaceChildren();
    said.textContent = found ? found.dataset.count : "";
  };

  const ask = async () => {
    const typed = text.value.trim();
    if (typed === asked) return;
    asked = typed;
    asking?.abort();
    if (typed.length < FEWEST_LETTERS) return show("");
    asking = new AbortController();
    try {
      const answer = await fetch(form.dataset.similarUrl, {
        method: "POST",
        body: new URLSearchParams({ text: typed.slice(0, 5000) }),
        signal: asking.signal,
      });
      if (answer.ok) show(await answer.text());
    } catch {
      // The list is only a help: without it the form works as before.
    }
  };

  text.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(ask, PAUSE);
  });
  if (text.value) ask();
}
