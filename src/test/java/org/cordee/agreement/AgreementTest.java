package org.cordee.agreement;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.cordee.consortium.ConsortiumTest;

/** Starts this room and the rooms it uses, with consortia whose shares are agreed and a clock that the test moves. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@ConsortiumTest
@interface AgreementTest {}
