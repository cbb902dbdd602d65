const size = (bytes, lang) => {
  const mb = bytes >= 1048576;
  return new Intl.NumberFormat(lang, { style: "unit", unit: mb ? "megabyte" : "kilobyte", maximumFractionDigits: mb ? 1 : 0 }).format(bytes / (mb ? 1048576 : 1024));
};

/** Drag and drop, and one request per file with its progress. Each request carries all other fields of the form. */
export function upload(doc) {
  for (const form of doc.querySelectorAll("form[data-upload]")) start(doc, form);
}

function start(doc, form) {
  const input = form.querySelector("input[type=file]");
  const list = form.querySelector("[data-upload-list]");
  const drop = form.querySelector("[data-drop]");
  if (!input || !list || !window.FormData) return;
  const text = form.dataset;
  const max = Number(text.uploadMax) || Infinity;
  let rows = [];
  let busy = false;

  const state = (row, name, words) => {
    row.state = name;
    row.item.className = `wb-upload wb-upload--${name}`;
    row.words.textContent = words;
  };
  const add = (files) => {
    for (const file of files) {
      const item = doc.createElement("li");
      const title = doc.createElement("span");
      const words = doc.createElement("span");
      const bar = doc.createElement("progress");
      title.className = "wb-upload__name";
      words.className = "wb-upload__state";
      bar.className = "wb-upload__bar";
      title.textContent = `${file.name} (${size(file.size, doc.documentElement.lang)})`;
      bar.max = 100;
      bar.value = 0;
      bar.setAttribute("aria-label", file.name);
      item.append(title, words, bar);
      list.append(item);
      const row = { file, item, words, bar };
      if (file.size > max) state(row, "failed", text.textTooLarge || "");
      else state(row, "waiting", text.textWaiting || "");
      if (file.size > max) row.never = true;
      rows.push(row);
    }
  };

  input.addEventListener("change", () => {
    if (busy) return;
    rows = rows.filter((row) => row.dropped || row.state === "done");
    list.replaceChildren(...rows.map((row) => row.item));
    add(input.files);
  });
  if (drop) {
    const over = (on) => drop.classList.toggle("wb-drop--over", on);
    drop.addEventListener("dragover", (event) => {
      event.preventDefault();
      over(true);
    });
    drop.addEventListener("dragleave", (event) => drop.contains(event.relatedTarget) || over(false));
    drop.addEventListener("drop", (event) => {
      event.preventDefault();
      over(false);
      if (busy) return;
      const from = rows.length;
      add(event.dataTransfer.files);
      for (const row of rows.slice(from)) row.dropped = true;
      input.required = false;
    });
  }

  const send = (row, submitter) =>
    new Promise((resolve) => {
      const data = new FormData(form);
      data.delete(input.name);
      if (submitter && submitter.name) data.append(submitter.name, submitter.value);
      data.append(input.name, row.file, row.file.name);
      const request = new XMLHttpRequest();
      request.open(form.method || "post", form.action);
      request.upload.addEventListener("progress", (event) => {
        if (event.lengthComputable) row.bar.value = (100 * event.loaded) / event.total;
      });
      const end = (good) => {
        if (good) row.bar.value = 100;
        state(row, good ? "done" : "failed", (good ? text.textDone : text.textFailed) || "");
        resolve(good ? request.responseURL : null);
      };
      request.addEventListener("load", () => end(request.status >= 200 && request.status < 300));
      request.addEventListener("error", () => end(false));
      request.addEventListener("abort", () => end(false));
      state(row, "busy", text.textBusy || "");
      request.send(data);
    });

  form.addEventListener("submit", async (event) => {
    const todo = rows.filter((row) => row.state !== "done" && !row.never);
    if (todo.length === 0) {
      if (rows.length > 0) event.preventDefault(); // every file is too large, or uploaded already
      return;
    }
    event.preventDefault();
    if (busy) return;
    busy = true;
    const submitter = event.submitter;
    if (submitter) submitter.disabled = true;
    let last = null;
    for (const row of todo) last = (await send(row, submitter)) || last;
    busy = false;
    if (submitter) submitter.disabled = false;
    if (rows.every((row) => row.state === "done")) window.location.assign(text.uploadDone || last || window.location.href);
  });
}
