package org.cordee.tender;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.cordee.shared.Amount;
import org.cordee.shared.Deadline;
import org.cordee.shared.Ids;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** One lot of a consultation. It is never deleted, because consortia refer to it; a corrigendum may cancel it. */
@Entity
@Table(name = "lot")
class Lot {

    @Id
    private UUID id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "consultation_id")
    private @Nullable Consultation consultation;

    @Column(name = "lot_key")
    private String key;

    @Column
    private int position;

    @Enumerated(EnumType.STRING)
    @Column
    private LotStatus status;

    @Column
    private String title;

    @Column
    private String cpv;

    @Column(name = "additional_cpvs")
    private String additionalCpvs;

    @Column(name = "estimated_value")
    private @Nullable BigDecimal estimatedValue;

    @Column(name = "period_length")
    private @Nullable Integer periodLength;

    @Enumerated(EnumType.STRING)
    @Column(name = "period_unit")
    private ContractPeriod.@Nullable Unit periodUnit;

    // The column stores a local date: a conversion through java.sql.Date and UTC would lose one day in Paris.
    @JdbcTypeCode(SqlTypes.LOCAL_DATE)
    @Column(name = "starts_on")
    private @Nullable LocalDate startsOn;

    @JdbcTypeCode(SqlTypes.LOCAL_DATE)
    @Column(name = "ends_on")
    private @Nullable LocalDate endsOn;

    @Column
    private String places;

    @Enumerated(EnumType.STRING)
    @Column
    private Reservation reservation;

    @Column(name = "published_reservation")
    private String publishedReservation;

    @Column(name = "social_objectives")
    private String socialObjectives;

    @Column(name = "strategic_kinds")
    private String strategicKinds;

    @Column(name = "reserved_execution")
    private @Nullable Boolean reservedExecution;

    @Column(name = "insertion_hours")
    private @Nullable Integer insertionHours;

    @Embedded
    @AttributeOverride(name = "moment", column = @Column(name = "question_deadline_at"))
    @AttributeOverride(name = "offset", column = @Column(name = "question_deadline_offset"))
    @AttributeOverride(name = "zone", column = @Column(name = "question_deadline_zone"))
    private @Nullable StoredDeadline questionDeadline;

    @Embedded
    @AttributeOverride(name = "moment", column = @Column(name = "application_deadline_at"))
    @AttributeOverride(name = "offset", column = @Column(name = "application_deadline_offset"))
    @AttributeOverride(name = "zone", column = @Column(name = "application_deadline_zone"))
    private @Nullable StoredDeadline applicationDeadline;

    @Embedded
    @AttributeOverride(name = "moment", column = @Column(name = "offer_deadline_at"))
    @AttributeOverride(name = "offset", column = @Column(name = "offer_deadline_offset"))
    @AttributeOverride(name = "zone", column = @Column(name = "offer_deadline_zone"))
    private @Nullable StoredDeadline offerDeadline;

    @Embedded
    private StoredTerms terms;

    @Column(name = "filled_in")
    private String filledIn = "";

    @SuppressWarnings("NullAway.Init")
    protected Lot() {}

    Lot(Consultation consultation, int position, LotContent content) {
        this.id = Ids.next();
        this.consultation = consultation;
        this.key = Objects.requireNonNull(content.key());
        this.status = LotStatus.OPEN;
        update(position, content);
    }

    /** Takes over the published values and keeps the key. A cancelled lot that is published again is open again. */
    void update(int place, LotContent content) {
        position = place;
        status = LotStatus.OPEN;
        title = Objects.requireNonNull(content.title());
        cpv = Objects.requireNonNull(content.cpv());
        additionalCpvs = String.join(" ", content.additionalCpvs());
        estimatedValue = content.estimatedValue() == null
                ? null
                : content.estimatedValue().euros();
        periodLength = content.period().length();
        periodUnit = content.period().unit();
        startsOn = content.period().startsOn();
        endsOn = content.period().endsOn();
        places = String.join(" ", content.places());
        reservation = content.reservation();
        publishedReservation = LotContent.sorted(content.publishedReservation());
        socialObjectives = LotContent.sorted(content.socialObjectives());
        strategicKinds = LotContent.sorted(content.strategicKinds());
        reservedExecution = content.reservedExecution();
        insertionHours = content.insertionHours();
        questionDeadline = StoredDeadline.of(content.deadlines().question());
        applicationDeadline = StoredDeadline.of(content.deadlines().application());
        offerDeadline = StoredDeadline.of(content.deadlines().offer());
        terms = StoredTerms.of(content.terms());
    }

    ManualFields filledIn() {
        return ManualFields.read(filledIn);
    }

    void addManualFields(List<NoticeChange> changes) {
        filledIn = filledIn().with(changes).written();
    }

    void removePublishedFields(LotContent published) {
        filledIn = filledIn().withoutWhatSays(published).written();
    }

    void cancel() {
        status = LotStatus.CANCELLED;
    }

    public UUID id() {
        return id;
    }

    public String key() {
        return key;
    }

    public int position() {
        return position;
    }

    public LotStatus status() {
        return status;
    }

    public boolean isOpen() {
        return status == LotStatus.OPEN;
    }

    public @Nullable Consultation consultation() {
        return consultation;
    }

    public @Nullable Deadline bindingDeadline() {
        return content().deadlines().binding();
    }

    public LotContent content() {
        return new LotContent(
                key,
                title,
                cpv,
                words(additionalCpvs),
                estimatedValue == null ? null : new Amount(estimatedValue),
                new ContractPeriod(periodLength, periodUnit, startsOn, endsOn),
                words(places),
                reservation,
                Set.copyOf(words(publishedReservation)),
                Set.copyOf(words(socialObjectives)),
                Set.copyOf(words(strategicKinds)),
                reservedExecution,
                insertionHours,
                new LotContent.Deadlines(
                        StoredDeadline.read(questionDeadline),
                        StoredDeadline.read(applicationDeadline),
                        StoredDeadline.read(offerDeadline)),
                terms.toTerms());
    }

    private static List<String> words(String joined) {
        return joined.isEmpty() ? List.of() : Arrays.asList(joined.split(" "));
    }
}
