package org.cordee.platform;

import org.cordee.shared.Actor;

/** Tells who has not begun yet; implemented by the room that reads the consortia. */
public interface FirstSteps {

    /** Tells whether the user's organisation leads no consortium and takes part in none. */
    boolean areAhead(Actor actor);
}
