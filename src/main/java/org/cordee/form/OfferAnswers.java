package org.cordee.form;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cordee.document.ShareTable;
import org.cordee.form.FilledForm.EmptyReason;
import org.cordee.form.FilledForm.ValueSource;
import org.cordee.form.FormFacts.Account;
import org.cordee.form.FormFacts.Lot;
import org.cordee.form.FormFacts.Mandate;
import org.cordee.form.FormFacts.Member;
import org.cordee.form.FormFacts.Part;
import org.cordee.law.casefile.LiabilityForm;
import org.cordee.shared.Amount;
import org.cordee.shared.Percentage;
import org.jspecify.annotations.Nullable;

/** Answers the facts about the offer for one lot: the form ATTRI1 and its annex. */
final class OfferAnswers {

    private static final int PER_CENT = 2;

    private OfferAnswers() {}

    static Map<Fact, Function<FormSubject, Answer>> all() {
        return Map.ofEntries(
                Map.entry(
                        Fact.ENGAGED_SCOPE,
                        of -> Answer.tick(
                                ValueSource.NOTICE, of.facts().tender().allotted() ? "LOT" : "WHOLE")),
                Map.entry(Fact.ENGAGED_LOT, of -> GroupingAnswers.lots(of.facts(), List.of(of.lot()))),
                Map.entry(Fact.OFFER_KIND, of -> Answer.tick(ValueSource.COMPUTED, "BASE")),
                Map.entry(Fact.OPTIONAL_SERVICES, of -> Answer.empty(EmptyReason.NOT_CONCERNED)),
                Map.entry(Fact.CONTRACT_DOCUMENTS, of -> Answer.empty(EmptyReason.BUYER)),
                Map.entry(
                        Fact.ENGAGEMENT,
                        of -> Answer.tick(ValueSource.COMPUTED, of.facts().isAlone() ? "COMPANY" : "GROUPING")),
                Map.entry(Fact.ENGAGED_MEMBERS, OfferAnswers::members),
                Map.entry(Fact.PRICE_AT, of -> priceAt(net(of))),
                Map.entry(Fact.OFFER_VAT, of -> vat(of.lot())),
                Map.entry(Fact.OFFER_NET, of -> figures(ValueSource.AGREEMENT, net(of))),
                Map.entry(Fact.OFFER_NET_WORDS, of -> words(net(of))),
                Map.entry(Fact.OFFER_GROSS, of -> figures(ValueSource.COMPUTED, gross(of))),
                Map.entry(Fact.OFFER_GROSS_WORDS, of -> words(gross(of))),
                Map.entry(Fact.SPLIT, OfferAnswers::split),
                Map.entry(Fact.ACCOUNTS, OfferAnswers::accounts),
                Map.entry(Fact.ADVANCE_WAIVED, of -> Answer.yesNo(ValueSource.COMPUTED, false)),
                Map.entry(Fact.DURATION, of -> duration(of.lot())),
                Map.entry(Fact.START, of -> Answer.empty(EmptyReason.BUYER)),
                Map.entry(Fact.RENEWABLE, of -> Answer.empty(EmptyReason.BUYER)),
                Map.entry(Fact.LEAD_KIND, OfferAnswers::leadKind),
                Map.entry(Fact.MANDATE, OfferAnswers::mandate),
                Map.entry(Fact.ANNEX_SHARES, OfferAnswers::annex),
                Map.entry(Fact.PAYMENT_SCHEME, OfferAnswers::payment),
                Map.entry(Fact.SIGNATURE, of -> Answer.empty(EmptyReason.PERSON)),
                Map.entry(Fact.SIGNATURE_ALONE, of -> signature(of.facts().isAlone())),
                Map.entry(Fact.SIGNATURE_GROUPING, of -> signature(!of.facts().isAlone())));
    }

    private static @Nullable Amount net(FormSubject of) {
        return of.facts().total(of.lot());
    }

    /** Adds the tax, rounded half up to the cent; null while price or rate are not known. */
    private static @Nullable Amount gross(FormSubject of) {
        Amount net = net(of);
        Percentage vat = of.lot().vat();
        if (net == null || vat == null) {
            return null;
        }
        BigDecimal tax = net.euros().multiply(vat.value().movePointLeft(PER_CENT));
        return new Amount(net.euros().add(tax.setScale(2, RoundingMode.HALF_UP)));
    }

    private static Answer members(FormSubject of) {
        return Answer.text(
                ValueSource.AGREEMENT,
                of.facts().membersOf(of.lot()).stream()
                        .map(member ->
                                FormFormats.identity(part(member, of.lot()).identity()))
                        .collect(Collectors.joining("\n")));
    }

    private static Part part(Member member, Lot lot) {
        return member.part(lot.id()).orElseThrow();
    }

    private static Answer priceAt(@Nullable Amount net) {
        return net == null ? Answer.empty(EmptyReason.NOT_KNOWN) : Answer.tick(ValueSource.COMPUTED, "BELOW");
    }

    private static Answer vat(Lot lot) {
        return Answer.text(ValueSource.MEMBER, lot.vat() == null ? null : ShareTable.formatted(lot.vat()));
    }

    private static Answer figures(ValueSource source, @Nullable Amount amount) {
        return Answer.text(source, amount == null ? null : ShareTable.formatted(amount));
    }

    private static Answer words(@Nullable Amount amount) {
        return Answer.text(ValueSource.COMPUTED, amount == null ? null : AmountInWords.of(amount));
    }

    /** Returns the split among the members, which a joint grouping must state (R2142-20). */
    private static Answer split(FormSubject of) {
        FormFacts facts = of.facts();
        if (facts.isAlone() || !facts.grouping().isJoint()) {
            return Answer.empty(EmptyReason.NOT_CONCERNED);
        }
        if (net(of) == null) {
            return Answer.empty(EmptyReason.NOT_KNOWN);
        }
        List<List<String>> rows = new ArrayList<>();
        for (Member member : facts.membersOf(of.lot())) {
            Part part = part(member, of.lot());
            rows.add(List.of(part.identity().legalName(), part.work(), amount(part)));
        }
        return Answer.rows(ValueSource.AGREEMENT, rows);
    }

    private static String amount(Part part) {
        return part.amount() == null ? "" : ShareTable.formatted(part.amount());
    }

    /**
     * Returns the accounts of the members of the lot, or the account of the lead where the buyer pays into one. A
     * member without an account has a row to fill in.
     */
    private static Answer accounts(FormSubject of) {
        boolean single = Boolean.TRUE.equals(of.facts().grouping().singleAccount());
        List<Member> paid = single ? List.of(of.facts().lead()) : of.facts().membersOf(of.lot());
        if (paid.stream().allMatch(member -> member.accounts().isEmpty())) {
            return Answer.empty(EmptyReason.NOT_KNOWN);
        }
        List<List<String>> rows = new ArrayList<>();
        for (Member member : paid) {
            member.accounts().stream().map(OfferAnswers::row).forEach(rows::add);
            if (member.accounts().isEmpty()) {
                rows.add(List.of(member.identity().legalName(), "", ""));
            }
        }
        return Answer.rows(ValueSource.MEMBER, rows);
    }

    private static List<String> row(Account account) {
        return List.of(account.holder(), account.bank(), FormFormats.iban(account.iban()));
    }

    private static Answer duration(Lot lot) {
        return lot.months() == null
                ? Answer.empty(EmptyReason.BUYER)
                : Answer.text(ValueSource.NOTICE, lot.months() + " mois");
    }

    private static Answer leadKind(FormSubject of) {
        if (of.facts().isAlone() || !of.facts().grouping().isJoint()) {
            return Answer.empty(EmptyReason.NOT_CONCERNED);
        }
        boolean several = of.facts().grouping().form() == LiabilityForm.JOINT_LEAD_SEVERAL;
        return Answer.tick(ValueSource.AGREEMENT, several ? "SEVERAL" : "JOINT");
    }

    private static Answer mandate(FormSubject of) {
        if (of.facts().isAlone()) {
            return Answer.empty(EmptyReason.NOT_CONCERNED);
        }
        Mandate given = of.facts().grouping().mandate();
        Set<String> boxes = new TreeSet<>();
        if (given.sign()) {
            boxes.add("SIGN");
        }
        if (given.amend()) {
            boxes.add("AMEND");
        }
        return Answer.ticks(ValueSource.AGREEMENT, boxes);
    }

    private static Answer annex(FormSubject of) {
        List<List<String>> rows = new ArrayList<>();
        for (Member member : of.facts().membersOf(of.lot())) {
            Part part = part(member, of.lot());
            rows.add(List.of(
                    of.lot().number(),
                    part.identity().legalName(),
                    ShareTable.spaced(part.identity().siret()),
                    part.work(),
                    part.share() == null ? "" : ShareTable.formatted(part.share()),
                    amount(part)));
        }
        return net(of) == null ? Answer.empty(EmptyReason.NOT_KNOWN) : Answer.rows(ValueSource.AGREEMENT, rows);
    }

    private static Answer payment(FormSubject of) {
        Boolean single = of.facts().grouping().singleAccount();
        if (of.facts().isAlone()) {
            return Answer.empty(EmptyReason.NOT_CONCERNED);
        }
        return Answer.text(
                ValueSource.AGREEMENT,
                single == null
                        ? null
                        : single
                                ? "L’acheteur paie sur un compte unique."
                                : "L’acheteur paie chaque membre sur son propre compte.");
    }

    private static Answer signature(boolean concerned) {
        return Answer.empty(concerned ? EmptyReason.PERSON : EmptyReason.NOT_CONCERNED);
    }
}
