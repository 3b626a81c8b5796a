package org.cordee.espd;

import java.util.List;

/** A buyer's request: what every operator of a bid has to declare and to show. */
public record EspdRequest(EspdHead head, EspdProcedure procedure, List<AskedCriterion> criteria) {

    public EspdRequest {
        criteria = List.copyOf(criteria);
    }
}
