package org.cordee.organisation.search;

import java.util.ArrayList;
import java.util.List;
import org.cordee.organisation.Cpv;
import org.cordee.organisation.OrganisationProfile;
import org.cordee.organisation.search.SearchHit.Activity;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Gives the recorded activities of an organisation their labels, as the search shows them. */
@Component
public class LabellingActivities {

    private final ActivityWords words;

    LabellingActivities(ActivityWords words) {
        this.words = words;
    }

    /** Returns the activities in the order of their codes; a code that no list has is its own label. */
    public List<Activity> of(OrganisationProfile profile) {
        List<Activity> activities = new ArrayList<>();
        profile.activities().stream().map(Cpv::code).sorted().forEach(code -> {
            String label = words.cpvLabel(code);
            activities.add(new Activity(code, label == null ? code : label));
        });
        @Nullable String naf = profile.naf();
        String label = naf == null ? null : words.nafLabel(naf.replace(".", ""));
        if (naf != null && label != null) {
            activities.add(new Activity(naf, label));
        }
        return activities;
    }
}
