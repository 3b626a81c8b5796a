package org.cordee.composer;

import java.util.ArrayList;
import java.util.List;
import org.cordee.feel.DecisionTables;
import org.cordee.law.rules.CheckingCases;
import org.springframework.stereotype.Component;

/** Calls the law for this room: it determines what counts before a search, and judges every design after it. */
@Component
class DesignLaw {

    private final CheckingCases checking;

    DesignLaw(DecisionTables tables) {
        this.checking = new CheckingCases(tables);
    }

    CountingResult counting(DesignInput material, Brief brief) {
        CaseWriting cases = new CaseWriting(material.work(), material.lead(), brief);
        List<Firm> everybody = new ArrayList<>(material.firms());
        everybody.add(material.lead());
        return CountingResult.of(checking.check(cases.ofEverybody(material.firms())), everybody);
    }

    Verdict judge(DesignInput material, Brief brief, DesignDraft draft) {
        CaseWriting cases = new CaseWriting(material.work(), material.lead(), brief);
        return Verdict.of(checking.check(cases.of(draft)));
    }
}
