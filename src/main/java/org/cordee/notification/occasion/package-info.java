/**
 * Who hears which event of the house, and which letters follow from it. The registry of events writes down by the ids
 * of the listeners who has still to hear: under another name, whatever waits at an update would find nobody.
 */
@NullMarked
package org.cordee.notification.occasion;

import org.jspecify.annotations.NullMarked;
