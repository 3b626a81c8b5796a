package org.cordee.account;

import org.springframework.context.ApplicationContext;
import org.springframework.test.util.ReflectionTestUtils;

/** Sets whether signatories and administrators must have a second factor, in the running application of the tests. */
public final class SecondFactorSwitch {

    private SecondFactorSwitch() {}

    public static void require(ApplicationContext application, boolean required) {
        ReflectionTestUtils.setField(
                application.getBean(SecondFactorPolicy.class), "settings", new SecondFactorSettings(required, null));
    }
}
