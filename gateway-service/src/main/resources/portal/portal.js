// What pages can do without, and is pleasant to have: the address they came from, and buttons that copy.

for (const place of document.querySelectorAll("[data-origin]")) {
  place.textContent = location.origin;
}

const announcement = document.getElementById("announcement");

function copyButton(block) {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "copy";
  button.textContent = "Copy";
  button.setAttribute("aria-label", block.getAttribute("aria-label").replace("Commands", "Copy the commands"));
  button.addEventListener("click", async () => {
    const done = await copy(block);
    button.textContent = done ? "Copied" : "Selected";
    announcement.textContent = done ? "Copied to the clipboard" : "Selected, to be copied";
    setTimeout(() => {
      button.textContent = "Copy";
      announcement.textContent = "";
    }, 3000);
  });
  return button;
}

// The clipboard is there on https and localhost only; elsewhere the text is at least selected.
async function copy(block) {
  try {
    await navigator.clipboard.writeText(block.textContent);
    return true;
  } catch {
    getSelection().selectAllChildren(block);
    return false;
  }
}

for (const block of document.querySelectorAll("pre:not([data-plain])")) {
  const frame = document.createElement("div");
  frame.className = "copyable";
  block.replaceWith(frame);
  frame.append(block, copyButton(block));
}
