// What the opener calls once this script is here.
window.micropdSearch = (host, settings) => {
  const address = new Address(settings.keys);
  const panel = new Panel(host, settings, new Files(settings), address);
  const isInline = !(host instanceof HTMLDialogElement);
  const rest = isInline && document.querySelector("[data-search-rest]");
  panel.onFound = (isFound) => {
    if (rest) rest.hidden = isFound;
  };
  const typed = panel.input.value;
  addEventListener("popstate", () => panel.change(address.read(), { isTold: true }));
  if (isInline && innerWidth > 720) panel.openFilters(true);
  const asked = address.read();
  panel.change(typed ? { ...asked, q: typed } : asked, { isTold: !typed });
};
