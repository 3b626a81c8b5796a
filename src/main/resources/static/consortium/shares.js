// Moves the amount when a percentage is typed, and the reverse; the server computes and checks both all the same.
(() => {
  const lang = document.documentElement.lang;
  const WHOLE = 1000000n;
  // As the server reads it: an English 1,250 is no 1.25.
  const bare = (typed) => typed.replace(/[\s\u00a0\u202f€%]/g, "");
  const thousands = /^[1-9]\d{0,2}(,\d{3})+(\.\d*)?$/;
  const plain = (figure) =>
    lang === "en" && thousands.test(figure) ? figure.replaceAll(",", "") : figure.replace(",", ".");
  // A figure as a whole number of its smallest unit; null while it is no figure.
  const read = (input, digits) => {
    const figure = plain(bare(input.value));
    return /^\d{1,13}(\.\d*)?$/.test(figure) ? BigInt(Math.round(parseFloat(figure) * 10 ** digits)) : null;
  };
  // As the server writes it into a field: a French figure of five digits or more has its spaces.
  const written = (units, digits, most) => {
    const text = units.toString().padStart(digits + 1, "0");
    const whole = text.slice(0, -digits);
    const grouped = lang !== "en" && whole.length > 4 ? whole.replace(/(\d)(?=(\d{3})+$)/g, "$1\u00a0") : whole;
    const rest = most ? text.slice(-digits).replace(/0+$/, "") : text.slice(-digits);
    return rest ? grouped + (lang === "en" ? "." : ",") + rest : grouped;
  };
  const share = (units) => written(units, 4, true);
  const euros = (cents) => written(cents, 2, false);
  const percent = (units) =>
    (Number(units) / 1e6)
      .toLocaleString(lang, { style: "percent", maximumFractionDigits: 4 })
      .replace("\u202f", "\u00a0");
  // Halves go up, as on the server.
  const ratio = (one, two, by) => (one * two * 2n + by) / (by * 2n);

  const pair = (box) => ({
    box,
    share: box.querySelector('input[name$="].percentage"]'),
    amount: box.querySelector('input[name$="].amount"]'),
  });
  // The figure that is not typed follows; by(…) computes it.
  const follow = (row, typed, amountOf, shareOf) => {
    if (typed === row.amount) {
      const cents = read(row.amount, 2);
      const part = cents === null ? null : shareOf(cents);
      if (part !== null && part <= WHOLE) row.share.value = share(part);
      if (!row.amount.value.trim()) row.share.value = "";
    } else {
      const part = read(row.share, 4);
      row.amount.value = part === null ? "" : euros(amountOf(part));
    }
  };

  const proposal = document.getElementById("shares");
  const lots = proposal ? [...proposal.querySelectorAll("[data-lot]")] : [];
  const settle = (lot, typed) => {
    const total = read(lot.querySelector('input[name^="totals["]'), 2) ?? 0n;
    const rows = [...lot.querySelectorAll(".panel")].map(pair);
    const amountOf = (part) => ratio(total, part, WHOLE);
    const shareOf = (cents) => (total > 0n ? ratio(cents, WHOLE, total) : null);
    if (total > 0n && typed) {
      rows
        .filter((row) => typed === row.amount || typed === row.share || typed.name.startsWith("totals["))
        .forEach((row) => follow(row, typed, amountOf, shareOf));
    }
    const sum = () => rows.reduce((all, row) => all + (read(row.share, 4) ?? 0n), 0n);
    const lead = rows.find((row) => row.box.dataset.lead);
    if (total > 0n && lead && typed) {
      // Percentages that follow from amounts are rounded: the lead takes the difference, as on the server.
      const rounded = rows.filter((row) => {
        const part = read(row.share, 4);
        return part !== null && read(row.amount, 2) !== amountOf(part);
      }).length;
      const gap = WHOLE - sum();
      const own = read(lead.share, 4);
      if (gap !== 0n && own !== null && typed !== lead.share && (gap < 0n ? -gap : gap) <= BigInt(rounded))
        lead.share.value = share(own + gap);
      const others = rows.reduce((all, row) => all + (row === lead ? 0n : (read(row.amount, 2) ?? 0n)), 0n);
      if (sum() === WHOLE && typed !== lead.amount && total > others) lead.amount.value = euros(total - others);
    }
    const line = lot.querySelector("[data-sum]");
    const all = sum();
    line.classList.toggle("off", all !== WHOLE);
    const words = line.dataset[all === WHOLE ? "whole" : all < WHOLE ? "less" : "more"];
    line.textContent = words.replace("#", percent(all)).replace("@", percent(all < WHOLE ? WHOLE - all : all - WHOLE));
  };
  lots.forEach((lot) => {
    lot.addEventListener("input", (event) => settle(lot, event.target));
    settle(lot, null);
  });

  // A member's wish: the total is not on its page, so its own proposed figures give the rate.
  document.querySelectorAll("[data-wish]").forEach((box) => {
    const row = pair(box);
    const cents = BigInt(box.dataset.cents ?? 0);
    const part = BigInt(box.dataset.percentage ?? 0);
    if (cents === 0n || part === 0n) return;
    box.addEventListener("input", (event) => {
      if (event.target === row.share || event.target === row.amount)
        follow(
          row,
          event.target,
          (typed) => ratio(cents, typed, part),
          (typed) => ratio(typed, part, cents),
        );
    });
  });
})();
