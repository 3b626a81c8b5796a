package org.cordee.web;

import org.cordee.shared.Actor;

/** How many tasks wait for somebody; the room that keeps the inbox provides it for the count in the navigation. */
public interface OpenTaskCount {

    int of(Actor actor);
}
