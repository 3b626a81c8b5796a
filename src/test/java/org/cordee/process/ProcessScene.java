package org.cordee.process;

import org.cordee.CordeeTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** A test that plays in the whole house with the clock stopped; afterwards nothing of it is left standing. */
@CordeeTest
@ResourceLock("business clock")
public abstract class ProcessScene {

    @Autowired
    ApplicationContext house;

    protected Scenes scenes;
    protected Acts acts;

    @BeforeEach
    void stopTheClock() {
        scenes = new Scenes(house);
        acts = new Acts(scenes);
        scenes.stopTheClock();
    }

    @AfterEach
    void letTimeRun() {
        scenes.the(org.cordee.process.clock.PinningClock.class).release(Scenes.ADMINISTRATOR, "process tests");
    }
}
