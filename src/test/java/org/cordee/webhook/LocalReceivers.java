package org.cordee.webhook;

import org.springframework.context.ApplicationContext;
import org.springframework.test.util.ReflectionTestUtils;

/** Lets the application of the tests call this machine, as the demonstration does. */
public final class LocalReceivers {

    private LocalReceivers() {}

    public static void allow(ApplicationContext application, boolean allowed) {
        ReflectionTestUtils.setField(application.getBean(ReceiverAddresses.class), "insideAllowed", allowed);
    }
}
