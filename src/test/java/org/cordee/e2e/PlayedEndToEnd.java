package org.cordee.e2e;

import org.cordee.process.Acts;
import org.cordee.process.Scenes;
import org.cordee.process.clock.PinningClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** A test in a browser on a grouping played up to where its pages are looked at, with the clock stopped. */
@ResourceLock("business clock")
abstract class PlayedEndToEnd extends EndToEnd {

    @Autowired
    ApplicationContext house;

    Scenes scenes;
    Acts acts;

    @BeforeEach
    void stopTheClock() {
        scenes = new Scenes(house);
        acts = new Acts(scenes);
        scenes.stopTheClock();
    }

    @AfterEach
    void letTimeRun() {
        scenes.the(PinningClock.class).release(Scenes.ADMINISTRATOR, "process tests");
    }
}
