package org.cordee.platform;

import org.cordee.shared.Actor;

/** Counts a user's open tasks for the navigation; implemented by the room that owns the inbox. */
public interface OpenTaskCount {

    int of(Actor actor);
}
