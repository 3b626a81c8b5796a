package org.cordee.tender.boamp;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cordee.shared.Deadline;
import org.cordee.tender.Amendment;
import org.cordee.tender.AwardCriterion;
import org.cordee.tender.Buyer;
import org.cordee.tender.CodeLists;
import org.cordee.tender.ConsultationContent;
import org.cordee.tender.ContentCheck;
import org.cordee.tender.ContractNature;
import org.cordee.tender.Flaw;
import org.cordee.tender.LotContent;
import org.cordee.tender.LotContent.Deadlines;
import org.cordee.tender.Notice;
import org.cordee.tender.NoticeIdentity;
import org.cordee.tender.NoticeReader.NoticeReadingResult;
import org.cordee.tender.ProcedureKind;
import org.jspecify.annotations.Nullable;

/**
 * Converts the data of a notice into our types. The form has few obligations, so a missing value is asked of the lead
 * and refuses nothing; without a number, a buyer or an object there is no notice.
 */
final class BoampMapper {

    private static final String VERSION = "01";
    private static final String CANCEL = "cancel";
    private static final String FRENCH = "FRA";
    private static final Map<String, String> AIMS = Map.of("ENVIRONNEMENTAUX", "env-imp", "SOCIAUX", "soc-obj");

    private final BoampHead head;
    private final BoampDraft draft;
    private final BoampDates dates;

    BoampMapper(BoampHead head, BoampDraft draft) {
        this.head = head;
        this.draft = draft;
        this.dates = new BoampDates(zone(head.departments()));
    }

    NoticeReadingResult map() {
        List<Flaw> flaws = new ArrayList<>();
        String number = head.idWeb();
        if (number == null || !number.matches("[0-9]{2,4}-[0-9]{1,9}")) {
            flaws.add(Flaw.inField("notice.id-missing", "noticeId").at("IDWEB", null));
        }
        Instant published = BoampDates.publication(head.published());
        if (published == null) {
            flaws.add(Flaw.inField("date.missing", "issuedAt").at("DATE_PUBLICATION", null));
        }
        ConsultationContent content = content();
        if (!head.isCorrection()) {
            flaws.addAll(ContentCheck.flawsOfNotice(content));
        }
        if (!flaws.isEmpty() || number == null || published == null) {
            return new NoticeReadingResult(null, List.copyOf(flaws));
        }
        return new NoticeReadingResult(
                new Notice(identity(number, published), content, criteria(), remarks(), amendment(), descriptors()),
                List.of());
    }

    private NoticeIdentity identity(String number, Instant published) {
        String corrected = head.isCorrection() ? head.corrected() : null;
        return new NoticeIdentity(
                number,
                VERSION,
                "BOAMP-" + (corrected == null ? number : corrected),
                FRENCH,
                null,
                published,
                corrected == null ? null : new NoticeIdentity.Reference(corrected, VERSION),
                head.isCancellation() ? new NoticeIdentity.ChangeReason(CANCEL, null) : null);
    }

    /** Returns the published values that could not be read; the lead fills them in. */
    private List<Flaw> remarks() {
        List<Flaw> remarks = new ArrayList<>();
        for (int index = 0; index < draft.lots().size(); index++) {
            draft.lots().get(index).remarks(index).forEach(remarks::add);
        }
        String stated = BoampElement.first(draft.offers(), head.deadline());
        if (stated != null && dates.deadline(stated) == null) {
            remarks.add(Flaw.inField(
                    "date.unreadable", "lots[0].offerDeadline", String.valueOf(BoampLotDraft.shortened(stated, 100))));
        }
        return remarks;
    }

    /** Returns the subjects, each in one line; bounded, since the file says how many there are. */
    private List<String> descriptors() {
        return head.descriptors().stream()
                .map(subject -> String.valueOf(BoampLotDraft.shortened(subject, 100)))
                .distinct()
                .limit(20)
                .toList();
    }

    private @Nullable Amendment amendment() {
        return head.isCorrection() ? new Amendment(draft.changes()) : null;
    }

    private ConsultationContent content() {
        Buyer buyer = draft.buyer().name() == null && head.buyer() != null ? named(head.buyer()) : draft.buyer();
        String title = BoampLotDraft.shortened(BoampElement.first(draft.title(), head.summary()), 500);
        Set<String> aims =
                head.aims().stream().map(AIMS::get).filter(Objects::nonNull).collect(Collectors.toUnmodifiableSet());
        ProcedureKind procedure = procedure();
        Deadlines deadlines = deadlines(procedure);
        // a correction that names no lot states its dates for all of them
        List<BoampLotDraft> stated =
                draft.lots().isEmpty() && head.isCorrection() ? List.of(new BoampLotDraft()) : draft.lots();
        List<LotContent> lots = stated.stream()
                .map(lot -> (lot.hasNoPlace() ? lot.places(head.departments().stream()) : lot)
                        .lot(deadlines, Objects.requireNonNullElse(title, ""), aims, draft.clauses()))
                .toList();
        return new ConsultationContent(
                BoampLotDraft.shortened(draft.reference(), 100),
                title,
                buyer,
                procedure,
                nature(),
                draft.platform(),
                lots);
    }

    private Buyer named(String name) {
        Buyer known = draft.buyer();
        return new Buyer(name, known.registrationNumber(), known.city(), known.country(), known.kind());
    }

    private Map<String, List<AwardCriterion>> criteria() {
        Map<String, List<AwardCriterion>> byLot = new LinkedHashMap<>();
        draft.lots().stream()
                .filter(lot -> !lot.criteria().isEmpty())
                .forEach(lot -> byLot.put(lot.key(), lot.criteria()));
        return byLot;
    }

    /**
     * Reads the deadline of the form before the one of the management data, which the open data convert to UTC. Where
     * applications come first, the deadline of the form is the one for applications.
     */
    private Deadlines deadlines(@Nullable ProcedureKind procedure) {
        Deadline stated = dates.deadline(draft.offers());
        if (stated == null) {
            stated = head.deadlineInUtc() ? dates.converted(head.deadline()) : dates.deadline(head.deadline());
        }
        Deadline applications = dates.deadline(draft.applications());
        if (applications == null && stated != null && asksForApplicationsFirst(procedure)) {
            return new Deadlines(null, stated, null);
        }
        return new Deadlines(null, applications, stated);
    }

    private static boolean asksForApplicationsFirst(@Nullable ProcedureKind procedure) {
        return procedure == ProcedureKind.RESTRICTED
                || procedure == ProcedureKind.NEGOTIATED
                || procedure == ProcedureKind.COMPETITIVE_DIALOGUE
                || procedure == ProcedureKind.INNOVATION_PARTNERSHIP;
    }

    private @Nullable ProcedureKind procedure() {
        String written = BoampElement.first(draft.procedure(), head.procedure());
        if (written == null) {
            return null;
        }
        String word = written.toLowerCase(Locale.ROOT);
        if (word.contains("adapt")) {
            return ProcedureKind.MAPA;
        }
        if (word.contains("concours")) {
            return word.contains("restreint") ? ProcedureKind.RESTRICTED : ProcedureKind.OTHER;
        }
        if (word.contains("dialogue")) {
            return ProcedureKind.COMPETITIVE_DIALOGUE;
        }
        if (word.contains("innovation")) {
            return ProcedureKind.INNOVATION_PARTNERSHIP;
        }
        if (word.contains("negoc") || word.contains("négoc")) {
            return ProcedureKind.NEGOTIATED;
        }
        if (word.contains("restreint")) {
            return ProcedureKind.RESTRICTED;
        }
        return word.contains("ouvert") ? ProcedureKind.OPEN : ProcedureKind.OTHER;
    }

    private @Nullable ContractNature nature() {
        List<String> types =
                Stream.concat(draft.types().stream(), head.types().stream()).toList();
        boolean supplies = types.stream().anyMatch(type -> type.contains("FOURNITURE"));
        boolean services = types.stream().anyMatch(type -> type.contains("SERVICE"));
        if (types.stream().anyMatch(type -> type.contains("TRAVAUX"))) {
            return ContractNature.WORKS;
        }
        if (supplies) {
            return services ? ContractNature.SUPPLIES_WITH_SERVICES : ContractNature.SUPPLIES;
        }
        return services ? ContractNature.SERVICES : null;
    }

    /** Returns the zone of the only département of the publication when it is overseas; Paris otherwise. */
    private static ZoneId zone(List<String> departments) {
        return departments.size() == 1
                ? CodeLists.zoneOf("FRA", CodeLists.nutsOfDepartment(departments.get(0)))
                : Deadline.PARIS;
    }
}
