/// The Settings page.
@NullMarked
package atelier.ui.settings;

import org.jspecify.annotations.NullMarked;
