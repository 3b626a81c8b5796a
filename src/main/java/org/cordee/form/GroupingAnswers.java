package org.cordee.form;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cordee.form.FilledForm.EmptyReason;
import org.cordee.form.FilledForm.ValueSource;
import org.cordee.form.FormFacts.Declaration;
import org.cordee.form.FormFacts.Lot;
import org.cordee.form.FormFacts.Member;
import org.cordee.form.FormFacts.Tender;
import org.cordee.law.casefile.LiabilityForm;

/** Answers the facts about the consultation and the grouping: the form DC1, and the first rubrics of the others. */
final class GroupingAnswers {

    static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.FRENCH);

    private GroupingAnswers() {}

    static Map<Fact, Function<FormSubject, Answer>> all() {
        return Map.ofEntries(
                Map.entry(Fact.BUYER, of -> notice(tender(of).buyer())),
                Map.entry(Fact.TITLE, of -> notice(tender(of).title())),
                Map.entry(Fact.REFERENCE, of -> notice(tender(of).reference())),
                Map.entry(Fact.ASSIGNMENT_CONTACT, GroupingAnswers::assignmentContact),
                Map.entry(Fact.LOTS_SCOPE, of -> Answer.tick(ValueSource.COMPUTED, scope(of.facts()))),
                Map.entry(Fact.LOTS, of -> lots(of.facts(), of.facts().lots())),
                Map.entry(
                        Fact.CANDIDATE,
                        of -> Answer.tick(ValueSource.COMPUTED, of.facts().isAlone() ? "ALONE" : "GROUPING")),
                Map.entry(Fact.CANDIDATE_ALONE, GroupingAnswers::alone),
                Map.entry(Fact.GROUPING_FORM, GroupingAnswers::form),
                Map.entry(Fact.LEAD_SEVERAL, GroupingAnswers::leadSeveral),
                Map.entry(Fact.MEMBERS_BY_LOT, of -> members(of.facts())),
                Map.entry(Fact.EXCLUSIONS_DECLARED, of -> exclusions(of.facts())),
                Map.entry(Fact.EXCLUSIONS_DECLARED_BY, of -> declaredBy(of.facts())),
                Map.entry(Fact.PROOFS_OF_ALL, of -> proofs(of.facts())),
                Map.entry(Fact.CAPACITIES_SHOWN, of -> Answer.tick(ValueSource.COMPUTED, "DC2")),
                Map.entry(Fact.LEAD_IDENTITY, GroupingAnswers::lead));
    }

    private static Tender tender(FormSubject of) {
        return of.facts().tender();
    }

    private static Answer notice(String text) {
        return Answer.text(ValueSource.NOTICE, text);
    }

    private static Answer assignmentContact(FormSubject of) {
        String contact = tender(of).assignmentContact();
        return contact.isBlank() ? Answer.empty(EmptyReason.BUYER) : notice(contact);
    }

    private static String scope(FormFacts facts) {
        if (!facts.tender().allotted()) {
            return "WHOLE";
        }
        return facts.lots().size() == facts.tender().lotsOfAll() ? "ALL" : "SOME";
    }

    static Answer lots(FormFacts facts, List<Lot> lots) {
        return facts.tender().allotted()
                ? notice(lots.stream().map(GroupingAnswers::named).collect(Collectors.joining("\n")))
                : Answer.empty(EmptyReason.NOT_CONCERNED);
    }

    static String named(Lot lot) {
        return "Lot " + lot.number() + " : " + lot.title();
    }

    private static Answer alone(FormSubject of) {
        return of.facts().isAlone()
                ? Answer.identity(ValueSource.DIRECTORY, of.facts().lead().identity())
                : Answer.empty(EmptyReason.NOT_CONCERNED);
    }

    private static Answer form(FormSubject of) {
        return of.facts().isAlone()
                ? Answer.empty(EmptyReason.NOT_CONCERNED)
                : Answer.tick(ValueSource.AGREEMENT, of.facts().grouping().isJoint() ? "JOINT" : "SEVERAL");
    }

    private static Answer leadSeveral(FormSubject of) {
        boolean joint = of.facts().grouping().isJoint() && !of.facts().isAlone();
        return joint
                ? Answer.yesNo(ValueSource.AGREEMENT, of.facts().grouping().form() == LiabilityForm.JOINT_LEAD_SEVERAL)
                : Answer.empty(EmptyReason.NOT_CONCERNED);
    }

    /** Lists the members of each lot, with the lead first. The form asks a joint grouping for the work of each. */
    private static Answer members(FormFacts facts) {
        if (facts.isAlone()) {
            return Answer.empty(EmptyReason.NOT_CONCERNED);
        }
        List<List<String>> rows = new ArrayList<>();
        for (Lot lot : facts.lots()) {
            for (Member member : facts.membersOf(lot)) {
                member.part(lot.id())
                        .ifPresent(part ->
                                rows.add(List.of(lot.number(), FormFormats.identity(part.identity()), part.work())));
            }
        }
        return Answer.rows(ValueSource.AGREEMENT, rows);
    }

    private static Answer exclusions(FormFacts facts) {
        List<Member> silent = facts.members().stream()
                .filter(member -> member.declaration() == null)
                .toList();
        if (!silent.isEmpty()) {
            return Answer.empty(EmptyReason.NOT_DECLARED);
        }
        // a member to which a ground applies writes its own declaration
        return facts.members().stream().allMatch(GroupingAnswers::deniesEveryGround)
                ? Answer.tick(ValueSource.DECLARATION, "DECLARED")
                : Answer.empty(EmptyReason.PERSON);
    }

    private static boolean deniesEveryGround(Member member) {
        Declaration made = member.declaration();
        return made != null && made.noGround();
    }

    private static Answer declaredBy(FormFacts facts) {
        String lines = facts.members().stream()
                .filter(GroupingAnswers::deniesEveryGround)
                .map(GroupingAnswers::declared)
                .collect(Collectors.joining("\n"));
        return lines.isEmpty() ? Answer.empty(EmptyReason.NOT_DECLARED) : Answer.text(ValueSource.DECLARATION, lines);
    }

    private static String declared(Member member) {
        Declaration made = member.declaration();
        return member.identity().legalName() + (made == null ? "" : ", le " + DAY.format(made.on()));
    }

    private static Answer proofs(FormFacts facts) {
        String lines = facts.members().stream()
                .filter(member -> !member.capacities().proofs().isBlank())
                .map(member -> member.identity().legalName() + " : "
                        + member.capacities().proofs())
                .collect(Collectors.joining("\n"));
        return lines.isEmpty() ? Answer.empty(EmptyReason.NOT_CONCERNED) : Answer.text(ValueSource.MEMBER, lines);
    }

    private static Answer lead(FormSubject of) {
        return of.facts().isAlone()
                ? Answer.empty(EmptyReason.NOT_CONCERNED)
                : Answer.identity(ValueSource.AGREEMENT, of.facts().lead().identity());
    }
}
