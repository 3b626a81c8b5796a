package org.cordee.e2e;

import org.cordee.process.PartyActs;
import org.cordee.process.PinningClock;
import org.cordee.process.Scenes;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** A test in a browser on a consortium that was played up to the tested pages, with a stopped clock. */
@ResourceLock("business clock")
abstract class PlayedBrowserFixture extends BrowserFixture {

    @Autowired
    ApplicationContext context;

    Scenes scenes;
    PartyActs acts;

    @BeforeEach
    void stopTheClock() {
        scenes = new Scenes(context);
        acts = new PartyActs(scenes);
        scenes.stopTheClock();
    }

    @AfterEach
    void letTimeRun() {
        scenes.bean(PinningClock.class).release(Scenes.ADMINISTRATOR, "process tests");
    }
}
