package org.cordee.consortium.web;

import java.util.UUID;
import org.cordee.tender.TouchedPart;
import org.springframework.stereotype.Component;

/** Finds the page on which the lead looks again at a part of the bid; in templates {@code ${@reviews.page(…)}}. */
@Component("reviews")
class ReviewPages {

    public String page(UUID consortiumId, UUID consultationId, TouchedPart part) {
        String consortium = "/consortia/" + consortiumId;
        return switch (part) {
            case SECTIONS, PRICES -> consortium + "/sections";
            case CHECKLIST -> consortium + "/application";
            case FINDINGS -> consortium + "/assessment";
            case DATES -> "/consultations/" + consultationId;
        };
    }
}
