// Shows sums and amounts while percentages are typed; the server computes and checks them all the same.
(() => {
  const form = document.getElementById("shares");
  if (!form) return;
  const lang = document.documentElement.lang;
  // As the server reads it: an English 1,250 is no 1.25.
  const bare = (typed) => typed.replace(/[\s\u00a0\u202f€%]/g, "");
  const thousands = /^[1-9]\d{0,2}(,\d{3})+(\.\d*)?$/;
  const plain = (figure) =>
    lang === "en" && thousands.test(figure) ? figure.replaceAll(",", "") : figure.replace(",", ".");
  const read = (input, digits) => Math.round(parseFloat(plain(bare(input.value))) * 10 ** digits) || 0;
  const euros = (cents) => (Number(cents) / 100).toLocaleString(lang, { style: "currency", currency: "EUR" });
  const percent = (share) =>
    (share / 1e6).toLocaleString(lang, { style: "percent", maximumFractionDigits: 4 }).replace("\u202f", "\u00a0");
  // A half cent goes up, as on the server; cents times ten-thousandths outgrow a double.
  const part = (cents, share) => (BigInt(cents) * BigInt(share) + 500000n) / 1000000n;
  const show = () =>
    form.querySelectorAll("[data-lot]").forEach((lot) => {
      const total = read(lot.querySelector('input[name^="totals["]'), 2);
      const shares = [...lot.querySelectorAll('input[name$="].percentage"]')];
      const leads = (input) => input.closest(".panel").dataset.lead;
      const sum = shares.reduce((all, input) => all + read(input, 4), 0);
      const others = shares
        .filter((input) => !leads(input))
        .reduce((all, input) => all + part(total, read(input, 4)), 0n);
      shares.forEach((input) => {
        const cents = leads(input) ? BigInt(total) - others : part(total, read(input, 4));
        input.closest(".panel").querySelector("[data-amount]").textContent = cents < 0n ? "—" : euros(cents);
      });
      const line = lot.querySelector("[data-sum]");
      line.classList.toggle("off", sum !== 1000000);
      const words = line.dataset[sum === 1000000 ? "whole" : sum < 1000000 ? "less" : "more"];
      line.textContent = words.replace("#", percent(sum)).replace("@", percent(Math.abs(1000000 - sum)));
    });
  form.addEventListener("input", show);
  show();
})();
