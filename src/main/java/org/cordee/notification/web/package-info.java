/** The pages about letters: the administrator's list and a person's notifications. */
@NullMarked
package org.cordee.notification.web;

import org.jspecify.annotations.NullMarked;
