package org.cordee.agreement;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.cordee.consortium.ConsortiumTest;

/** This room and those it stands on, with groupings whose shares are agreed and a clock the test moves. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@ConsortiumTest
@interface AgreementTest {}
