package org.cordee.remark;

import java.util.UUID;
import org.cordee.bid.SectionReaders;
import org.cordee.consortium.Act;
import org.cordee.shared.Actor;
import org.cordee.shared.BusinessClock;
import org.cordee.shared.NotFound;
import org.cordee.shared.RuleViolation;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lets a reader of a section settle a remark, and take up a settled one again. */
@Component
@Transactional
public class SettlingRemark {

    private final SectionReaders readers;
    private final SectionRemarks remarks;
    private final BusinessClock clock;

    SettlingRemark(SectionReaders readers, SectionRemarks remarks, BusinessClock clock) {
        this.readers = readers;
        this.remarks = remarks;
        this.clock = clock;
    }

    /**
     * Settles a remark. A second call changes nothing.
     *
     * @param shownVersion the version of the remark that the reader saw
     * @throws NotFound for everybody who may not read the section, and when it has no such remark
     * @throws RuleViolation when the remark has changed since it was shown, or nobody may work on the draft now
     */
    public void resolve(Actor actor, UUID sectionId, UUID remarkId, long shownVersion) {
        SectionRemark remark = locked(actor, sectionId, remarkId);
        remark.resolve(Act.now(actor, clock), shownVersion);
        remarks.saveAndFlush(remark);
    }

    /**
     * Takes a settled remark up again. A second call changes nothing.
     *
     * @param shownVersion the version of the remark that the reader saw
     * @throws NotFound as for {@link #resolve}
     * @throws RuleViolation as for {@link #resolve}, and when too many remarks on the section are open
     */
    public void reopen(Actor actor, UUID sectionId, UUID remarkId, long shownVersion) {
        SectionRemark remark = locked(actor, sectionId, remarkId);
        boolean settled = remark.state() == RemarkState.RESOLVED;
        if (settled && remarks.countBySectionIdAndState(sectionId, RemarkState.OPEN) >= WritingRemark.MOST_OPEN) {
            throw new RuleViolation("remark.too-many-open", WritingRemark.MOST_OPEN);
        }
        remark.reopen(Act.now(actor, clock), shownVersion);
        remarks.saveAndFlush(remark);
    }

    private SectionRemark locked(Actor actor, UUID sectionId, UUID remarkId) {
        readers.lock(actor, sectionId);
        return remarks.findByIdAndSectionId(remarkId, sectionId).orElseThrow(NotFound::new);
    }
}
