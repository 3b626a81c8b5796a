package org.cordee.tender;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cordee.shared.Aggregate;
import org.cordee.shared.Deadline;
import org.cordee.shared.Ids;
import org.cordee.shared.RuleViolation;
import org.jspecify.annotations.Nullable;

/**
 * A call for bids with its lots, as one organisation stores it. No other organisation sees or changes it, so a
 * competitor cannot learn about the interest or move a deadline. A consultation without an owner belongs to the
 * platform and is visible to all.
 */
@Entity
@Table(name = "consultation")
class Consultation extends Aggregate {

    /** Identifies the platform as owner where a column must not be null. */
    static final UUID PLATFORM = new UUID(0, 0);

    /** Counts the changes, so that the version rises even when only a part of the aggregate changed. */
    @Column
    private int revision;

    @Column(name = "owner_organisation_id")
    private @Nullable UUID ownerOrganisationId;

    @Column(name = "procedure_id")
    private @Nullable String procedureId;

    @Column
    private @Nullable String language;

    @Column(name = "notice_subtype")
    private @Nullable String noticeSubtype;

    @Column(name = "issued_at")
    private @Nullable Instant issuedAt;

    @Column
    private @Nullable String reference;

    @Column
    private String title;

    @Embedded
    private Buyer buyer;

    @Enumerated(EnumType.STRING)
    @Column(name = "procedure_kind")
    private @Nullable ProcedureKind procedure;

    @Enumerated(EnumType.STRING)
    @Column
    private @Nullable ContractNature nature;

    @Column(name = "platform_url")
    private @Nullable String platformUrl;

    @Embedded
    private DocumentTerms documents;

    /** The earliest binding deadline of the open lots; lists are sorted by it. */
    @Column(name = "first_deadline_at")
    private @Nullable Instant firstDeadlineAt;

    @Column(name = "filled_in")
    private String filledIn = "";

    @Column(name = "recorded_at")
    private Instant recordedAt;

    @OneToMany(mappedBy = "consultation", cascade = CascadeType.ALL)
    @OrderBy("position")
    private List<Lot> lots = new ArrayList<>();

    @OneToMany(mappedBy = "consultation", cascade = CascadeType.ALL)
    @OrderBy("issuedAt")
    private List<ReceivedNotice> notices = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    protected Consultation() {}

    @SuppressWarnings("NullAway.Init")
    private Consultation(@Nullable UUID owner, ConsultationContent content, Instant now) {
        super(Ids.next());
        this.ownerOrganisationId = owner;
        this.recordedAt = now;
        take(content);
    }

    /** Creates a consultation from a published notice. */
    public static Consultation imported(@Nullable UUID owner, Notice notice, Instant now) {
        refuse(ContentCheck.flawsOfNotice(notice.content()));
        Consultation consultation = new Consultation(owner, notice.content(), now);
        consultation.identify(notice.identity());
        consultation.notices.add(
                new ReceivedNotice(consultation, consultation.ownerKey(), notice, false, List.of(), now));
        consultation.record(new ConsultationImported(Ids.next(), now, consultation.id()));
        return consultation;
    }

    /** Creates a consultation from a form. */
    public static Consultation recorded(@Nullable UUID owner, ConsultationContent content, Instant now) {
        refuse(ContentCheck.flawsOf(content));
        Consultation consultation = new Consultation(owner, content, now);
        consultation.record(new ConsultationRecorded(Ids.next(), now, consultation.id()));
        return consultation;
    }

    /**
     * Applies a corrigendum and stores what it changed. A value in the notice replaces the stored one. A value that the
     * notice no longer contains is removed, unless a user filled it in by hand. A notice that cancels the procedure
     * cancels every lot.
     *
     * @param criteria the changes of the award criteria, which are stored beside the consultation
     */
    public List<NoticeChange> correct(Notice notice, List<NoticeChange> criteria, Instant now) {
        if (hasNewerThan(notice.identity())) {
            throw new RuleViolation(
                    "tender.notice.superseded", notice.identity().issuedAt());
        }
        ConsultationContent before = content();
        boolean cancels = notice.identity().cancels();
        ConsultationContent published = notice.amendment() == null
                ? notice.content()
                : notice.amendment().over(before, notice.content());
        if (!cancels) {
            refuse(ContentCheck.flawsOfNotice(published));
        }
        ConsultationContent merged = cancels ? before.with(List.of()) : merged(notice, before, published);
        List<NoticeChange> changes = new ArrayList<>(NoticeComparison.between(before, merged));
        changes.addAll(criteria);
        tellWhatMoved(changes, now, () -> take(merged));
        if (notice.amendment() == null) {
            forgetWhatIsPublished(published);
        } else {
            changes.addAll(notice.amendment().told());
        }
        identify(notice.identity());
        notices.add(new ReceivedNotice(this, ownerKey(), notice, true, changes, now));
        record(new ConsultationCorrected(Ids.next(), now, id()));
        return List.copyOf(changes);
    }

    /** Returns the known content with the published one; an amendment states no value that could be missing. */
    private ConsultationContent merged(Notice notice, ConsultationContent before, ConsultationContent published) {
        return notice.amendment() == null
                ? CorrigendumMerge.merge(before, ManualFields.read(filledIn), filledInOfLots(), published)
                : published;
    }

    /** Fills in or corrects values by hand, under the same rules as a notice. */
    public void fillIn(ConsultationContent content, Instant now) {
        refuse(ContentCheck.flawsOf(content, content()));
        List<NoticeChange> changes = NoticeComparison.between(content(), content);
        tellWhatMoved(changes, now, () -> take(content));
        rememberWhatWasFilledIn(changes);
        record(new ConsultationRecorded(Ids.next(), now, id()));
    }

    /**
     * Replaces a published hour that has two readings by the one that the lead confirmed, in every lot that has it.
     *
     * @param reading one of the two instants
     */
    public void confirmDeadline(Deadline published, Instant reading, Instant now) {
        Deadline certain = Deadline.at(reading, published.zone());
        List<LotContent> confirmed = content().lots().stream()
                .map(lot -> lot.with(lot.deadlines().replacing(published, certain)))
                .toList();
        ConsultationContent content = content().with(confirmed);
        if (!published.hasTwoReadings() || !published.isReadAs(certain) || content.equals(content())) {
            throw RuleViolation.of("reading", "tender.deadline.no-such-reading");
        }
        fillIn(content, now);
    }

    /**
     * Tells whether a later notice about the same procedure, or a later version of this notice, was already received.
     */
    boolean hasNewerThan(NoticeIdentity identity) {
        boolean later = issuedAt != null && identity.issuedAt().isBefore(issuedAt);
        return later || notices.stream().anyMatch(received -> received.isLaterVersionOf(identity));
    }

    public @Nullable UUID ownerOrganisationId() {
        return ownerOrganisationId;
    }

    public @Nullable String procedureId() {
        return procedureId;
    }

    public @Nullable String language() {
        return language;
    }

    public @Nullable String noticeSubtype() {
        return noticeSubtype;
    }

    public @Nullable Instant issuedAt() {
        return issuedAt;
    }

    public @Nullable Instant firstDeadlineAt() {
        return firstDeadlineAt;
    }

    public List<Lot> lots() {
        return List.copyOf(lots);
    }

    public List<ReceivedNotice> notices() {
        return List.copyOf(notices);
    }

    /** Returns the notice that was received last. */
    ReceivedNotice latestNotice() {
        return notices.get(notices.size() - 1);
    }

    /** Returns the current content, without cancelled lots. */
    public ConsultationContent content() {
        List<LotContent> open = lots.stream()
                .filter(Lot::isOpen)
                .sorted(Comparator.comparingInt(Lot::position))
                .map(Lot::content)
                .toList();
        return new ConsultationContent(reference, title, buyer, procedure, nature, platformUrl, open, documents);
    }

    UUID ownerKey() {
        return ownerOrganisationId == null ? PLATFORM : ownerOrganisationId;
    }

    private void take(ConsultationContent content) {
        reference = content.reference();
        title = Objects.requireNonNull(content.title());
        buyer = content.buyer();
        procedure = content.procedure();
        nature = content.nature();
        platformUrl = content.platformUrl();
        documents = content.documents();
        for (int place = 0; place < content.lots().size(); place++) {
            takeLot(place, content.lots().get(place));
        }
        lots.stream()
                .filter(lot ->
                        content.lots().stream().noneMatch(published -> lot.key().equals(published.key())))
                .forEach(Lot::cancel);
        firstDeadlineAt = lots.stream()
                .filter(Lot::isOpen)
                .map(Lot::bindingDeadline)
                .filter(Objects::nonNull)
                .map(Deadline::instant)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    private void takeLot(int place, LotContent content) {
        Optional<Lot> known = lot(content.key());
        if (known.isPresent()) {
            known.get().update(place, content);
            return;
        }
        lots.add(new Lot(this, place, content));
    }

    private void tellWhatMoved(List<NoticeChange> changes, Instant now, Runnable act) {
        List<Lot> watched = List.copyOf(lots);
        List<LotContent.Deadlines> before = new ArrayList<>();
        watched.forEach(lot -> before.add(lot.content().deadlines().ofDeposits()));
        act.run();
        revision++;
        for (int index = 0; index < watched.size(); index++) {
            Lot lot = watched.get(index);
            boolean cancelled = changes.stream()
                    .anyMatch(change -> change.field() == ConsultationField.LOT_CANCELLED
                            && lot.key().equals(change.lotKey()));
            if (cancelled) {
                record(new LotCancelled(Ids.next(), now, id(), lot.id()));
            } else if (!before.get(index).equals(lot.content().deadlines().ofDeposits())) {
                record(new DeadlineMoved(Ids.next(), now, id(), lot.id()));
            }
        }
    }

    private void rememberWhatWasFilledIn(List<NoticeChange> changes) {
        filledIn = ManualFields.read(filledIn)
                .with(changes.stream().filter(change -> change.lotKey() == null).toList())
                .written();
        for (Lot lot : lots) {
            lot.addManualFields(changes.stream()
                    .filter(change -> change.field().isOfLot() && lot.key().equals(change.lotKey()))
                    .toList());
        }
    }

    private void forgetWhatIsPublished(ConsultationContent published) {
        filledIn = ManualFields.read(filledIn).withoutWhatSays(published).written();
        published.lots().forEach(content -> lot(content.key()).ifPresent(lot -> lot.removePublishedFields(content)));
    }

    private Map<String, ManualFields> filledInOfLots() {
        return lots.stream().collect(Collectors.toMap(Lot::key, Lot::filledIn));
    }

    private Optional<Lot> lot(@Nullable String key) {
        return lots.stream().filter(lot -> lot.key().equals(key)).findFirst();
    }

    private void identify(NoticeIdentity identity) {
        procedureId = identity.procedureId();
        language = identity.language();
        noticeSubtype = identity.subtype();
        issuedAt = identity.issuedAt();
    }

    /** Refuses invalid content. Forms and notices are checked earlier; this is the last check before storing. */
    private static void refuse(List<Flaw> flaws) {
        if (!flaws.isEmpty()) {
            throw new ContentRefused(flaws);
        }
    }
}
