package org.cordee.shared;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks an operation of the API that binds the organisation: a signature, a declaration on honour, an approval of the
 * frozen bid or a deposit. A token needs the scope {@code sign} for it.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface SigningAct {}
