// Shows the sum of the percentages while they are typed; the server checks it all the same.
(() => {
  const form = document.getElementById("shares");
  if (!form) return;
  const read = (input) => Math.round(parseFloat(input.value.replace(/[\s\u00a0\u202f]/g, "").replace(",", ".")) * 1e4) || 0;
  const show = () => form.querySelectorAll("fieldset").forEach((lot) => {
    const sum = [...lot.querySelectorAll('input[name^="shares["]')].reduce((total, input) => total + read(input), 0);
    const line = lot.querySelector("[data-sum]");
    line.classList.toggle("off", sum !== 1000000);
    line.textContent = line.dataset.total + " : " + (sum / 1e4).toLocaleString(document.documentElement.lang, { maximumFractionDigits: 4 }) + "\u00a0%";
  });
  form.addEventListener("input", show);
  show();
})();
