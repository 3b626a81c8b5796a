package org.cordee.organisation.search;

import org.jspecify.annotations.Nullable;

/**
 * One reason why an organisation was found.
 *
 * @param typed the word that was typed, or the place
 * @param found the word or label that matched in the entry
 * @param code the code of the activity or branch, or the kilometres; null when there is none
 */
public record Reason(
        Cause cause, String typed, String found, @Nullable String code) {

    /** The ways in which an entry matches; each has a sentence in the bundle. */
    public enum Cause {
        /** The word is in the legal or the trade name. */
        NAME,
        /** A word of the name begins like this. */
        NAME_BEGINNING,
        /** The word is in the label of an activity. */
        ACTIVITY,
        /** The word is in a theme. */
        THEME,
        /** The word names the kind or the form. */
        KIND,
        /** The word names the town. */
        TOWN,
        /** An everyday word means the activity, as « plombier » means plumbing work. */
        RELATED,
        /** A word that differs by one or two letters is in the name, an activity, a theme or the town. */
        SIMILAR,
        /** An activity lies in the branch of the CPV that the words name. */
        BRANCH,
        /** An activity lies in the branch above the one that the words name. */
        BRANCH_ABOVE,
        /** The SIREN or SIRET begins like this. */
        NUMBER,
        /** An activity has this code or lies below it. */
        CODE,
        /** The establishment lies at this distance. */
        DISTANCE,
        /** The middle of its commune or the seat of its département lies there, because no position is recorded. */
        DISTANCE_ABOUT,
        /** The establishment lies in the area. */
        IN_AREA,
        /** The place lies in the département of the organisation, of which nothing nearer is known. */
        IN_DEPARTMENT,
        /** The organisation stated that it works there. */
        WORKS_THERE
    }
}
