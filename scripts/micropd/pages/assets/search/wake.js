// What the opener calls once this script is here: the search wakes up in its field.
window.micropdSearch = (host, settings) => {
  const files = new Files(settings);
  const panel = new Panel(host, settings, files);
  const rest = document.querySelector("[data-search-rest]");
  const isInline = !(host instanceof HTMLDialogElement);
  panel.onFound = (isFound) => {
    if (isInline && rest) rest.hidden = isFound;
  };
  const typed = panel.input.value;
  addEventListener("popstate", () => panel.change(readState(settings.keys), { isTold: true }));
  if (isInline && innerWidth > 720) panel.openFacets(true);
  if (typed) panel.change({ ...readState(settings.keys), q: typed });
  else panel.change(readState(settings.keys), { isTold: true });
};
