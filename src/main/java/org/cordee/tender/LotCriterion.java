package org.cordee.tender;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.UUID;

/** One award criterion of a lot at its place in the notice. */
@Entity
@Table(name = "award_criterion")
class LotCriterion {

    /** Identifies a criterion by its lot and its place. */
    @Embeddable
    record Key(
            @Column(name = "consultation_id") UUID consultationId,
            @Column(name = "lot_key") String lotKey,
            int position)
            implements Serializable {}

    @EmbeddedId
    private Key key;

    @Embedded
    private AwardCriterion criterion;

    @SuppressWarnings("NullAway.Init")
    protected LotCriterion() {}

    LotCriterion(Key key, AwardCriterion criterion) {
        this.key = key;
        this.criterion = criterion;
    }

    void change(AwardCriterion published) {
        criterion = published;
    }

    AwardCriterion criterion() {
        return criterion;
    }

    Key key() {
        return key;
    }
}
