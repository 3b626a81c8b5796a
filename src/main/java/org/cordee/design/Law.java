package org.cordee.design;

import java.util.ArrayList;
import java.util.List;
import org.cordee.compliance.law.CheckingCases;
import org.cordee.feel.DecisionTables;
import org.springframework.stereotype.Component;

/** Calls the law for this room: it determines what counts before a search, and judges every design after it. */
@Component
class Law {

    private final CheckingCases checking;

    Law(DecisionTables tables) {
        this.checking = new CheckingCases(tables);
    }

    Counting counting(Material material, Brief brief) {
        CaseWriting cases = new CaseWriting(material.work(), material.lead(), brief);
        List<Firm> everybody = new ArrayList<>(material.firms());
        everybody.add(material.lead());
        return Counting.of(checking.check(cases.ofEverybody(material.firms())), everybody);
    }

    Verdict judge(Material material, Brief brief, Draft draft) {
        CaseWriting cases = new CaseWriting(material.work(), material.lead(), brief);
        return Verdict.of(checking.check(cases.of(draft)));
    }
}
