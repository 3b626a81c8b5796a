package org.cordee.form;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.cordee.document.ShareTable;
import org.cordee.form.FilledForm.EmptyReason;
import org.cordee.form.FilledForm.ValueSource;
import org.cordee.form.FormFacts.Capacities;
import org.cordee.form.FormFacts.Lot;
import org.cordee.form.FormFacts.Member;
import org.cordee.form.FormFacts.Standing;
import org.cordee.form.FormFacts.Turnover;
import org.cordee.law.casefile.InsertionKind;
import org.jspecify.annotations.Nullable;

/** Answers the facts about one member: the form DC2. */
final class MemberAnswers {

    private MemberAnswers() {}

    static Map<Fact, Function<FormSubject, Answer>> all() {
        return Map.ofEntries(
                Map.entry(Fact.MEMBER_LOTS, of -> GroupingAnswers.lots(of.facts(), lots(of))),
                Map.entry(
                        Fact.MEMBER_IDENTITY,
                        of -> Answer.identity(ValueSource.DIRECTORY, of.member().identity())),
                Map.entry(
                        Fact.MEMBER_LEGAL_FORM,
                        of -> directory(of.member().standing().legalForm())),
                Map.entry(
                        Fact.MEMBER_SME,
                        of -> Answer.yesNo(
                                ValueSource.COMPUTED, of.member().standing().sme())),
                Map.entry(Fact.RESERVED_KIND, MemberAnswers::reservedKind),
                Map.entry(Fact.RESERVED_PROOF, MemberAnswers::reservedProof),
                Map.entry(Fact.OFFICIAL_LIST, of -> Answer.empty(EmptyReason.NOT_CONCERNED)),
                Map.entry(Fact.EARLIER_DECLARATION, of -> Answer.empty(EmptyReason.NOT_CONCERNED)),
                Map.entry(
                        Fact.MEMBER_REGISTER,
                        of -> directory(of.member().standing().registerNumber())),
                Map.entry(
                        Fact.AUTHORISATIONS,
                        of -> ifConcerned(of.member().capacities().authorisations())),
                Map.entry(
                        Fact.MEMBER_PROOFS,
                        of -> ifConcerned(of.member().capacities().proofs())),
                Map.entry(Fact.TURNOVERS, of -> turnovers(of.member())),
                Map.entry(Fact.CREATED_ON, of -> createdOn(of.member())),
                Map.entry(
                        Fact.INSURANCES,
                        of -> Answer.text(
                                ValueSource.MEMBER, of.member().capacities().insurances())),
                Map.entry(Fact.DECENNIAL, MemberAnswers::decennial),
                Map.entry(
                        Fact.MEANS,
                        of -> Answer.text(
                                ValueSource.MEMBER, of.member().capacities().means())),
                Map.entry(Fact.RELIED_ON, MemberAnswers::relied),
                Map.entry(Fact.DEFENCE, of -> Answer.empty(EmptyReason.NOT_CONCERNED)));
    }

    private static Answer directory(String text) {
        return Answer.text(ValueSource.DIRECTORY, text);
    }

    private static Answer ifConcerned(String text) {
        return text.isBlank() ? Answer.empty(EmptyReason.NOT_CONCERNED) : Answer.text(ValueSource.MEMBER, text);
    }

    private static List<Lot> lots(FormSubject of) {
        return of.facts().lots().stream()
                .filter(lot -> of.member().part(lot.id()).isPresent())
                .toList();
    }

    private static boolean isOnAReservedLot(FormSubject of) {
        return lots(of).stream().anyMatch(Lot::reserved);
    }

    private static Answer reservedKind(FormSubject of) {
        if (!isOnAReservedLot(of)) {
            return Answer.empty(EmptyReason.NOT_CONCERNED);
        }
        String box = box(of.member().standing());
        return box == null ? Answer.empty(EmptyReason.NOT_KNOWN) : Answer.tick(ValueSource.DIRECTORY, box);
    }

    /** Returns the box of a status that the directory proves; null for none. */
    private static @Nullable String box(Standing standing) {
        InsertionKind kind = standing.kind();
        if (kind == InsertionKind.EA || kind == InsertionKind.EATT) {
            return "ADAPTED";
        }
        if (kind.isIntegration() || kind == InsertionKind.EITI) {
            return "INTEGRATION";
        }
        if (kind == InsertionKind.ESAT || kind == InsertionKind.SEP) {
            return kind == InsertionKind.ESAT ? "ESAT" : "PRISON";
        }
        return standing.socialEconomy() ? "SOCIAL" : null;
    }

    private static Answer reservedProof(FormSubject of) {
        return isOnAReservedLot(of)
                ? directory(of.member().standing().convention())
                : Answer.empty(EmptyReason.NOT_CONCERNED);
    }

    private static Answer turnovers(Member member) {
        return Answer.rows(
                ValueSource.MEMBER,
                member.turnovers().stream().map(MemberAnswers::year).toList());
    }

    private static List<String> year(Turnover turnover) {
        return List.of(
                "du " + GroupingAnswers.DAY.format(turnover.from()) + " au "
                        + GroupingAnswers.DAY.format(turnover.to()),
                ShareTable.formatted(turnover.amount()),
                turnover.inField() == null ? "" : ShareTable.formatted(turnover.inField()));
    }

    /** Names the day of creation. It is only asked where three financial years are not available. */
    private static Answer createdOn(Member member) {
        if (member.createdOn() != null) {
            return Answer.text(ValueSource.MEMBER, GroupingAnswers.DAY.format(member.createdOn()));
        }
        return Answer.empty(
                member.turnovers().size() >= FormFlaws.YEARS_ASKED ? EmptyReason.NOT_CONCERNED : EmptyReason.NOT_KNOWN);
    }

    private static Answer decennial(FormSubject of) {
        if (!of.facts().tender().works()) {
            return Answer.empty(EmptyReason.NOT_CONCERNED);
        }
        Capacities capacities = of.member().capacities();
        return Objects.equals(capacities.decennial(), true)
                ? Answer.tick(ValueSource.MEMBER, "COVERED")
                : Answer.empty(EmptyReason.NOT_KNOWN);
    }

    private static Answer relied(FormSubject of) {
        List<List<String>> rows = of.member().relied().stream()
                .map(one -> List.of(
                        of.facts().lot(one.lotId()).number(),
                        FormFormats.identity(one.identity()),
                        one.capacity(),
                        one.commitment()))
                .toList();
        return rows.isEmpty() ? Answer.empty(EmptyReason.NOT_CONCERNED) : Answer.rows(ValueSource.AGREEMENT, rows);
    }
}
