package org.cordee.submission.consistency;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.cordee.document.ShareTable;
import org.cordee.document.text.PaperRow;
import org.cordee.form.AmountInWords;
import org.cordee.form.Fact;
import org.cordee.form.FormCode;
import org.cordee.form.ReadForm;
import org.cordee.form.ReadForm.Found;
import org.cordee.form.ReadForm.ReadField;
import org.cordee.form.ReadingForm;
import org.cordee.shared.Amount;
import org.cordee.shared.RuleViolation;
import org.cordee.submission.consistency.NamedMembers.NamedMember;
import org.jspecify.annotations.Nullable;

/** Reads the official forms that the application filled in: what each field states, by its fact. */
final class FormPaperReader {

    private static final String LEAD = "Mandataire";
    private static final Pattern DECLARED = Pattern.compile("(.+), le (\\d{1,2} \\S+ \\d{4})");

    private final ReadForm form;
    private final Findings findings;
    private final ReadingHints hints;

    /** The operators that this form names with their numbers, by name. */
    private final Map<String, NamedMember> named = new LinkedHashMap<>();

    private FormPaperReader(ReadForm form, Findings findings) {
        this.form = form;
        this.findings = findings;
        this.hints = findings.hints();
    }

    /** @return the kind of the form; null when the paper does not say which form it is */
    static @Nullable PaperFamily read(List<PaperRow> rows, Findings findings) {
        Optional<ReadForm> form = ReadingForm.read(rows);
        if (form.isEmpty()) {
            findings.flaw(PaperFlaw.of(PaperFlaw.Reason.OTHER_LAYOUT));
            return null;
        }
        HeadReader.read(rows, findings);
        new FormPaperReader(form.get(), findings).read();
        return family(form.get().template().code());
    }

    private static PaperFamily family(FormCode code) {
        return switch (code) {
            case DC1 -> PaperFamily.DC1;
            case DC2 -> PaperFamily.DC2;
            case DC4 -> PaperFamily.SUBCONTRACTS;
            case ATTRI1 -> PaperFamily.ENGAGEMENT;
        };
    }

    private void read() {
        each(Fact.BUYER, field -> findings.add(ValueKind.BUYER, hints.buyerIn(field.text()), field.place()));
        each(Fact.TITLE, field -> findings.add(ValueKind.TITLE, field.text(), field.place()));
        each(Fact.REFERENCE, field -> findings.add(ValueKind.REFERENCE, field.text(), field.place()));
        Stream.of(Fact.LOTS, Fact.MEMBER_LOTS, Fact.SUBCONTRACT_LOT, Fact.ENGAGED_LOT)
                .forEach(fact -> each(fact, this::lots));
        each(Fact.MEMBERS_BY_LOT, this::membersByLot);
        each(Fact.ENGAGED_MEMBERS, this::engaged);
        Stream.of(
                        Fact.CANDIDATE_ALONE,
                        Fact.LEAD_IDENTITY,
                        Fact.MEMBER_IDENTITY,
                        Fact.BIDDER_IDENTITY,
                        Fact.SUBCONTRACTOR_IDENTITY)
                .forEach(fact -> each(fact, this::identity));
        form();
        each(Fact.EXCLUSIONS_DECLARED_BY, this::declared);
        each(Fact.PAYMENT_SCHEME, field -> findings.add(ValueKind.PAYMENT, field.text(), field.place()));
        member();
        offer();
        notFound();
    }

    private void each(Fact fact, Consumer<ReadField> use) {
        form.of(fact).filter(field -> field.found() == Found.VALUE).forEach(use);
    }

    private void lots(ReadField field) {
        field.lines().forEach(line -> findings.lot(line, field.place()));
    }

    private ReadIdentity operator(String line, String place) {
        ReadIdentity one = ReadIdentity.of(line, hints);
        named.putIfAbsent(ComparedText.of(one.name()), one.member());
        findings.operator(one, place);
        return one;
    }

    private void identity(ReadField field) {
        ReadIdentity one = operator(field.text(), field.place());
        if (field.field().fact() == Fact.LEAD_IDENTITY) {
            findings.add(ValueKind.ROLE, ValueSubject.ofMember(one.member().key()), LEAD, field.place());
        }
    }

    private void membersByLot(ReadField field) {
        Map<String, List<NamedMember>> byLot = new LinkedHashMap<>();
        for (List<String> row : field.rows()) {
            NamedMember one =
                    operator(row.get(1).replace('\n', ' '), field.place()).member();
            byLot.computeIfAbsent(row.get(0), none -> new ArrayList<>()).add(one);
        }
        byLot.forEach((lot, members) -> findings.members(lot, members, field.place()));
        if (byLot.size() > 1) {
            findings.members(
                    "", byLot.values().stream().flatMap(List::stream).distinct().toList(), field.place());
        }
    }

    private void engaged(ReadField field) {
        List<NamedMember> members = field.lines().stream()
                .map(line -> operator(line, field.place()).member())
                .toList();
        findings.members(lot(), members, field.place());
    }

    /** Returns the number of the form's lot; empty for a contract without lots. */
    private String lot() {
        return form.first(Fact.ENGAGED_LOT)
                .map(field -> field.text().replaceFirst("^Lot (.+?) : .*$", "$1"))
                .orElse(hints.onlyLot());
    }

    private void form() {
        ReadField form = this.form.first(Fact.GROUPING_FORM).orElse(null);
        if (form == null) {
            return;
        }
        Fact kind = this.form.template().code() == FormCode.ATTRI1 ? Fact.LEAD_KIND : Fact.LEAD_SEVERAL;
        ReadField lead = this.form.first(kind).orElse(null);
        String liability = form.ticked().contains("SEVERAL") ? "solidaire" : "conjoint";
        if (lead != null) {
            boolean several = lead.ticked().contains("SEVERAL") || lead.ticked().contains("YES");
            liability += several ? ", mandataire solidaire" : ", mandataire non solidaire";
        }
        findings.add(ValueKind.FORM, liability, form.place());
    }

    private void declared(ReadField field) {
        for (String line : field.lines()) {
            Matcher declared = DECLARED.matcher(line);
            if (declared.matches()) {
                findings.add(
                        ValueKind.DECLARED_ON,
                        ValueSubject.ofMember(key(declared.group(1))),
                        declared.group(2),
                        field.place());
            }
        }
    }

    /** Returns the SIRET that this form gives to a name, otherwise the name. */
    private String key(String name) {
        NamedMember known = named.get(ComparedText.of(name));
        return known == null ? name : known.key();
    }

    private void member() {
        ReadField identity = form.first(Fact.MEMBER_IDENTITY).orElse(null);
        if (identity == null) {
            return;
        }
        String member = ReadIdentity.of(identity.text(), hints).member().key();
        each(
                Fact.MEMBER_SME,
                field -> findings.add(
                        ValueKind.SME,
                        ValueSubject.ofMember(member),
                        field.ticked().contains("YES") ? "Oui" : "Non",
                        field.place()));
        each(
                Fact.TURNOVERS,
                field -> field.rows()
                        .forEach(row -> findings.add(
                                ValueKind.TURNOVER,
                                ValueSubject.ofDetail(member, row.get(0)),
                                row.get(1),
                                field.place())));
    }

    private void offer() {
        ValueSubject lot = ValueSubject.ofLot(lot());
        each(Fact.OFFER_VAT, field -> findings.add(ValueKind.VAT, lot, field.text(), field.place()));
        amount(Fact.OFFER_NET, Fact.OFFER_NET_WORDS, ValueKind.TOTAL, lot);
        amount(Fact.OFFER_GROSS, Fact.OFFER_GROSS_WORDS, ValueKind.TOTAL_WITH_TAX, lot);
        each(Fact.SPLIT, field -> split(field, lot.lot()));
        each(Fact.ANNEX_SHARES, this::annex);
        each(Fact.ACCOUNTS, this::accounts);
    }

    /** Adds a price in figures and in words. Words that are those of no known price are a value of their own. */
    private void amount(Fact figures, Fact words, ValueKind kind, ValueSubject lot) {
        List<String> prices = known();
        each(figures, field -> {
            prices.add(field.text());
            findings.add(kind, lot, field.text(), field.place());
        });
        each(words, field -> {
            String price = prices.stream()
                    .filter(one -> inWords(one)
                            .filter(known -> ComparedText.same(known, field.text()))
                            .isPresent())
                    .findFirst()
                    .orElse(field.text());
            findings.add(kind, lot, price, field.place());
        });
    }

    /** Returns the known prices of lots as papers print them, without and with the VAT of this form. */
    private List<String> known() {
        List<Amount> prices = new ArrayList<>(hints.amounts());
        form.first(Fact.OFFER_VAT)
                .flatMap(field -> figure(field.text()))
                .ifPresent(rate -> hints.amounts()
                        .forEach(net -> prices.add(new Amount(net.euros()
                                .add(net.euros()
                                        .multiply(rate.movePointLeft(2).min(BigDecimal.ONE))
                                        .setScale(2, RoundingMode.HALF_UP))))));
        return new ArrayList<>(prices.stream().map(ShareTable::formatted).toList());
    }

    private static Optional<String> inWords(String price) {
        try {
            return figure(price).map(euros -> AmountInWords.of(new Amount(euros)));
        } catch (RuleViolation noAmount) {
            return Optional.empty();
        }
    }

    /** Returns a printed figure; empty for another text. */
    private static Optional<BigDecimal> figure(String printed) {
        String plain = printed.replaceAll("[\\s\\p{Z}€%]+", "").replace(',', '.');
        return plain.matches("\\d{1,13}(\\.\\d{1,4})?") ? Optional.of(new BigDecimal(plain)) : Optional.empty();
    }

    private void split(ReadField field, String lot) {
        List<NamedMember> members = new ArrayList<>();
        for (List<String> row : field.rows()) {
            String name = row.get(0).replace('\n', ' ');
            members.add(new NamedMember(name, ""));
            findings.add(ValueKind.AMOUNT, ValueSubject.of(key(name), lot), row.get(2), field.place());
        }
        findings.members(lot, members, field.place());
    }

    private void annex(ReadField field) {
        Map<String, List<NamedMember>> byLot = new LinkedHashMap<>();
        for (List<String> row : field.rows()) {
            NamedMember one = new NamedMember(row.get(1).replace('\n', ' '), row.get(2));
            findings.operator(one, field.place());
            findings.add(ValueKind.PERCENTAGE, ValueSubject.of(one.key(), row.get(0)), row.get(4), field.place());
            findings.add(ValueKind.AMOUNT, ValueSubject.of(one.key(), row.get(0)), row.get(5), field.place());
            byLot.computeIfAbsent(row.get(0), none -> new ArrayList<>()).add(one);
        }
        byLot.forEach((lot, members) -> findings.members(lot, members, field.place()));
    }

    /** A holder may have several accounts, which a form lists in one order. */
    private void accounts(ReadField field) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (List<String> row : field.rows()) {
            String holder = row.get(0).replace('\n', ' ');
            int count = counts.merge(holder, 1, Integer::sum);
            findings.add(
                    ValueKind.ACCOUNT,
                    ValueSubject.ofDetail("", count == 1 ? holder : holder + ", " + count),
                    (row.get(1) + ", " + row.get(2)).replaceFirst("^, $", ""),
                    field.place());
        }
    }

    /** Notes the fields that are compared and that the paper does not have at all. */
    private void notFound() {
        form.fields().stream()
                .filter(field -> field.found() == Found.NOWHERE)
                .forEach(field -> kind(field.field().fact())
                        .ifPresent(kind -> findings.flaw(PaperFlaw.notFound(kind, field.place()))));
    }

    private static Optional<ValueKind> kind(Fact fact) {
        return switch (fact) {
            case BUYER -> Optional.of(ValueKind.BUYER);
            case TITLE -> Optional.of(ValueKind.TITLE);
            case REFERENCE -> Optional.of(ValueKind.REFERENCE);
            case LOTS, MEMBER_LOTS, SUBCONTRACT_LOT, ENGAGED_LOT -> Optional.of(ValueKind.LOT_TITLE);
            case MEMBERS_BY_LOT, ENGAGED_MEMBERS -> Optional.of(ValueKind.MEMBERS);
            case CANDIDATE_ALONE, MEMBER_IDENTITY, BIDDER_IDENTITY, SUBCONTRACTOR_IDENTITY ->
                Optional.of(ValueKind.NAME);
            case LEAD_IDENTITY -> Optional.of(ValueKind.ROLE);
            case GROUPING_FORM, LEAD_SEVERAL, LEAD_KIND -> Optional.of(ValueKind.FORM);
            case EXCLUSIONS_DECLARED_BY -> Optional.of(ValueKind.DECLARED_ON);
            case PAYMENT_SCHEME -> Optional.of(ValueKind.PAYMENT);
            case MEMBER_SME -> Optional.of(ValueKind.SME);
            case TURNOVERS -> Optional.of(ValueKind.TURNOVER);
            case OFFER_VAT -> Optional.of(ValueKind.VAT);
            case OFFER_NET, OFFER_NET_WORDS -> Optional.of(ValueKind.TOTAL);
            case OFFER_GROSS, OFFER_GROSS_WORDS -> Optional.of(ValueKind.TOTAL_WITH_TAX);
            case SPLIT, ANNEX_SHARES -> Optional.of(ValueKind.AMOUNT);
            case ACCOUNTS -> Optional.of(ValueKind.ACCOUNT);
            default -> Optional.empty();
        };
    }
}
