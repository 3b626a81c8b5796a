package org.cordee.consortium;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.cordee.account.PeopleReading;
import org.cordee.consortium.LaunchFinding.NamedLot;
import org.cordee.consortium.RemarkingOnSlots.LotRemarks;
import org.cordee.consortium.RemarkingOnSlots.Remark;
import org.cordee.law.Severity;
import org.cordee.organisation.DirectoryLookup;
import org.cordee.shared.Actor;
import org.cordee.shared.LotNumber;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Puts together everything that the lead should know before the invitations are sent: the findings about the launch and
 * the same remarks on the slots that the lead read while it defined them, worst first.
 */
@Component
@Transactional(readOnly = true)
public class CheckingLaunch {

    private static final char NO_BREAK = '\u00A0';

    private final ConsortiumReading reading;
    private final ObjectProvider<RemarkingOnSlots> judge;
    private final PeopleReading people;
    private final DirectoryLookup directory;
    private final MessageSource texts;

    CheckingLaunch(
            ConsortiumReading reading,
            ObjectProvider<RemarkingOnSlots> judge,
            PeopleReading people,
            DirectoryLookup directory,
            MessageSource texts) {
        this.reading = reading;
        this.judge = judge;
        this.people = people;
        this.directory = directory;
        this.texts = texts;
    }

    /**
     * One finding in the reader's language.
     *
     * @param lot the lot it is about, by number and title; null where it is about all of them or there is only one
     * @param about the argument of its text; empty when there is none
     * @param stopping whether the invitations cannot be sent, whatever reason the lead gives
     */
    public record LaunchLine(
            Severity severity,
            String code,
            @Nullable String lot,
            String about,
            @Nullable String article,
            String text,
            List<String> remedies,
            boolean stopping) {

        /** Returns the severity as the badges of the pages name it. */
        public String level() {
            return LaunchFinding.level(severity);
        }
    }

    /**
     * The result of the check.
     *
     * @param lines worst first
     * @param lots the remarks on each lot, with the figures of its targets and its shares
     * @param blockers the codes of the blocking remarks on the slots, sorted
     */
    public record LaunchCheck(Workspace space, List<LaunchLine> lines, List<LotRemarks> lots, List<String> blockers) {

        /** Returns true when something must be mended first. */
        public boolean isStopped() {
            return lines.stream().anyMatch(LaunchLine::stopping);
        }

        /** Returns true when the lead may launch, but must say why. */
        public boolean isReasonAsked() {
            return !blockers.isEmpty();
        }

        /** Returns the codes in one text, to be sent back with the reason. */
        public String read() {
            return String.join(",", blockers);
        }

        /** Returns the number of findings of one severity. */
        public long count(String level) {
            return lines.stream().filter(line -> line.level().equals(level)).count();
        }

        /** Returns the lot's number and title as a page shows them; null for a lot of another consortium. */
        public @Nullable AgreedLot lot(UUID lotId) {
            return space.lots().stream()
                    .filter(one -> one.lotId().equals(lotId))
                    .findFirst()
                    .orElse(null);
        }
    }

    /** @throws org.cordee.shared.NotFound unless the actor leads the consortium */
    public LaunchCheck check(Actor actor, UUID consortiumId, Locale locale) {
        Workspace space = reading.workspaceOfLead(actor, consortiumId);
        RemarkingOnSlots room = judge.getIfAvailable();
        List<LotRemarks> lots = room == null ? List.of() : room.remark(space, space.slots(), locale);
        List<LaunchLine> lines = new ArrayList<>();
        reading.findings(actor, consortiumId).forEach(finding -> lines.add(line(finding, locale)));
        lots.forEach(lot -> lot.found().forEach(remark -> lines.add(line(space, lot.lotId(), remark, locale))));
        lines.sort(Comparator.comparing(LaunchLine::severity).reversed());
        List<String> blockers = lots.stream()
                .flatMap(lot -> lot.found().stream())
                .filter(remark -> remark.severity() == Severity.BLOCKER)
                .map(Remark::code)
                .distinct()
                .sorted()
                .toList();
        return new LaunchCheck(space, List.copyOf(lines), lots, blockers);
    }

    /** Proposes the acting person and the number of its organisation as the contact of the invited organisations. */
    public InvitationMessage proposedMessage(Actor actor) {
        UUID person = actor.personId();
        String name = person == null
                ? null
                : people.contact(person).map(PeopleReading.Contact::name).orElse(null);
        String phone = name == null
                ? null
                : directory.establishmentsOf(actor.requireOrganisation()).stream()
                        .map(place -> place.profile().contactPhone())
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null);
        return new InvitationMessage(null, name, phone);
    }

    private LaunchLine line(LaunchFinding finding, Locale locale) {
        Object about =
                finding.about() instanceof NamedLot lot ? named(lot.number(), lot.title(), locale) : finding.about();
        return new LaunchLine(
                finding.severity(),
                finding.code(),
                null,
                about.toString(),
                finding.article(),
                texts.getMessage("consortium.finding." + finding.code(), new Object[] {about}, locale),
                List.of(),
                finding.isStopping());
    }

    private LaunchLine line(Workspace space, UUID lotId, Remark remark, Locale locale) {
        Optional<AgreedLot> lot = space.lots().size() < 2
                ? Optional.empty()
                : space.lots().stream().filter(one -> one.lotId().equals(lotId)).findFirst();
        return new LaunchLine(
                remark.severity(),
                remark.code(),
                lot.map(one -> named(one.number(), one.title(), locale)).orElse(null),
                "",
                remark.article(),
                remark.text(),
                remark.remedies(),
                false);
    }

    /** Names a lot by the number people give it and its title, never by its code in the notice. */
    private String named(String number, String title, Locale locale) {
        String called = LotNumber.in(number)
                .map(known -> texts.getMessage(
                        known.equals(LotNumber.ONLY) ? "web.lot.only" : "web.lot", new Object[] {known}, locale))
                .map(text -> text.replace(' ', NO_BREAK))
                .orElse(number);
        return title.isBlank() ? called : called + ", " + title;
    }
}
