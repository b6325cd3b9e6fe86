// Draws the API's description with Swagger UI: in this portal's frame, and in the theme that the reader's system has.

const dark = matchMedia("(prefers-color-scheme: dark)");

function followTheme() {
  document.documentElement.classList.toggle("dark-mode", dark.matches);
}

followTheme();
dark.addEventListener("change", followTheme);

// What the usual layout shows beside this, title, server and a main element of its own, the page around it has already.
function layout({ getComponent, specSelectors }) {
  const { createElement } = viewerSystem.React;
  const part = (name) => createElement(getComponent(name, true), { key: name });
  const status = specSelectors.loadingStatus();
  if (status !== "success") {
    const failed = status === "failed" || status === "failedConfig";
    const text = failed ? "The description of the API could not be read. Look at the status page." : "Reading the description.";
    return createElement("p", { className: "waiting", role: "status" }, text);
  }
  return createElement(
    "div",
    { className: "swagger-ui" },
    part("SvgAssets"),
    part("errors"),
    createElement("div", { className: "scheme-container", key: "credentials" }, part("AuthorizeBtnContainer")),
    createElement("h2", { key: "title" }, "Operations"),
    part("operations"),
    part("Models"),
  );
}

// The path of an operation stands in a button, where a link must not be; the address still follows what is opened.
function path({ text }) {
  return viewerSystem.React.createElement("span", { className: "nostyle" }, text);
}

// The example of an Idempotency-Key would be the key of everybody who tries an operation, and so be refused to all but one.
function withoutSharedKeys(text) {
  return JSON.stringify(JSON.parse(text), (_, value) => {
    if (value?.name !== "Idempotency-Key" || value.in !== "header") {
      return value;
    }
    const { example, examples, schema, ...parameter } = value;
    return { ...parameter, schema: { type: schema?.type ?? "string" } };
  });
}

let viewerSystem;

function portal(system) {
  viewerSystem = system;
  return {
    components: { PortalLayout: layout, DeepLink: path },
    statePlugins: {
      spec: { wrapActions: { updateSpec: (update) => (text) => update(text && withoutSharedKeys(text)) } },
    },
  };
}

const viewer = document.getElementById("viewer");

// Names and levels that the viewer leaves out, so that it can be used by ear and by keyboard.
const MISSING = [
  [".close-modal", "aria-label", "Close"],
  [".modal-ux-header h3", "aria-level", "2"],
  [".auth-container h4", "aria-level", "3"],
  [".auth-container h6", "aria-level", "4"],
  ["textarea.body-param__text", "aria-label", "Request body"],
  [".examples-select-element", "aria-label", "Example"],
  [".parameters-col_description select", "aria-label", "Value"],
  ["pre", "tabindex", "0"],
];

let dialog = null;

// Whoever opens the dialog is at its first field, and leaves it with Escape to where they were.
function followDialog() {
  const open = viewer.querySelector(".modal-ux");
  if (open && !dialog) {
    open.setAttribute("role", "dialog");
    open.setAttribute("aria-modal", "true");
    open.setAttribute("aria-label", "Credentials");
    open.querySelector("input")?.focus();
  }
  if (dialog && !open) {
    viewer.querySelector(".auth-wrapper > .authorize")?.focus();
  }
  dialog = open;
}

document.addEventListener("keydown", (event) => {
  if (event.key === "Escape") {
    dialog?.querySelector(".close-modal").click();
  }
});

new MutationObserver(() => {
  followDialog();
  for (const [selector, attribute, value] of MISSING) {
    for (const found of viewer.querySelectorAll(`${selector}:not([${attribute}])`)) {
      found.setAttribute(attribute, value);
    }
  }
}).observe(viewer, { childList: true, subtree: true });

SwaggerUIBundle({
  url: viewer.dataset.document,
  domNode: viewer,
  plugins: [portal],
  layout: "PortalLayout",
  deepLinking: true,
  docExpansion: "list",
  defaultModelsExpandDepth: 0,
  displayRequestDuration: true,
  persistAuthorization: false,
  syntaxHighlight: { activated: false },
  tryItOutEnabled: true,
  validatorUrl: null,
});
