// Asks the gateway how it is, and again while somebody looks at the page.

const INTERVAL = 10_000;
const WORDS = {
  available: "Available",
  degraded: "Degraded",
  unavailable: "Unavailable",
  unknown: "Not known",
};
const SUMMARIES = {
  available: "All services are available.",
  degraded: "Some services are not available, or not quite.",
  unavailable: "No service is available.",
  unknown: "The gateway does not know yet how its services are.",
};

const overall = document.getElementById("overall");
const summary = document.getElementById("summary");
const asked = document.getElementById("asked");
const services = document.getElementById("services");
const routes = document.getElementById("routes");

function element(name, text, attributes = {}) {
  const made = document.createElement(name);
  made.textContent = text;
  for (const [key, value] of Object.entries(attributes)) {
    made.setAttribute(key, value);
  }
  return made;
}

function stateOf(name) {
  return element("span", WORDS[name] ?? WORDS.unknown, { class: "state", "data-state": name });
}

function service({ name, state, targets }) {
  const item = document.createElement("li");
  const line = document.createElement("p");
  line.append(stateOf(state));
  item.append(element("h3", name), line, element("p", `${targets.available} of ${targets.all} ready to answer`));
  return item;
}

function route({ id, upstream, state }) {
  const row = document.createElement("tr");
  const cell = document.createElement("td");
  cell.append(stateOf(state));
  const name = document.createElement("th");
  name.scope = "row";
  name.append(element("code", id));
  row.append(name, cell, element("td", upstream ?? "the gateway"));
  return row;
}

// A screen reader reads the summary when it changes, so it is touched only then.
function say(state, text) {
  overall.dataset.state = state;
  if (summary.textContent !== text) {
    summary.textContent = text;
  }
}

function show(status) {
  say(status.state, SUMMARIES[status.state] ?? SUMMARIES.unknown);
  services.replaceChildren(...status.upstreams.map(service));
  routes.replaceChildren(...status.routes.map(route));
  asked.textContent = `, last at ${new Date(status.at).toLocaleTimeString()}`;
}

async function ask() {
  try {
    const answer = await fetch("/status.json", { signal: AbortSignal.timeout(INTERVAL), cache: "no-store" });
    if (!answer.ok) {
      throw new Error(`status ${answer.status}`);
    }
    show(await answer.json());
  } catch {
    say("unavailable", "The gateway itself does not answer. What is below was so when it last did.");
  }
}

async function askOnAndOn() {
  if (document.visibilityState === "visible") {
    await ask();
  }
  setTimeout(askOnAndOn, INTERVAL);
}

document.addEventListener("visibilitychange", () => {
  if (document.visibilityState === "visible") {
    ask();
  }
});
askOnAndOn();
