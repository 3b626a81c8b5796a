package org.cordee.candidacy.web;

import java.util.UUID;
import org.cordee.consortium.ConsortiumLookup;
import org.cordee.consortium.ProcedureStage;
import org.springframework.stereotype.Component;

/** Tells pages of other rooms if a grouping applies first; in templates {@code ${@candidacy.appliesFirst(…)}}. */
@Component("candidacy")
class CandidacyModel {

    private final ConsortiumLookup consortia;

    CandidacyModel(ConsortiumLookup consortia) {
        this.consortia = consortia;
    }

    /** Tells if the application is deposited before the bid. The page that asks has checked its reader. */
    public boolean appliesFirst(UUID consortiumId) {
        return consortia.stage(consortiumId) != ProcedureStage.SINGLE;
    }
}
