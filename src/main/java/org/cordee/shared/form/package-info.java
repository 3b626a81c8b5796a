/**
 * Shared by the pages and answers of all rooms: shows refusals beside their fields, reads typed values, sends files.
 */
@NullMarked
package org.cordee.shared.form;

import org.jspecify.annotations.NullMarked;
