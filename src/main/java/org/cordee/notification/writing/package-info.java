/**
 * Writes letters: finds recipients, data and texts for an occasion, and keeps the letters that have no recipient yet.
 */
@NullMarked
package org.cordee.notification.writing;

import org.jspecify.annotations.NullMarked;
