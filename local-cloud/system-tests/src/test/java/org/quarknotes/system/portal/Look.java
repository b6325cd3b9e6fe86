package org.quarknotes.system.portal;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.Locale;

/** In what a page is looked at. The phone is the narrowest that is still about. */
enum Look {
    LIGHT_DESKTOP(ColorScheme.LIGHT, 1280, 900),
    DARK_DESKTOP(ColorScheme.DARK, 1280, 900),
    LIGHT_PHONE(ColorScheme.LIGHT, 360, 780),
    DARK_PHONE(ColorScheme.DARK, 360, 780);

    private final ColorScheme theme;
    private final int width;
    private final int height;

    Look(ColorScheme theme, int width, int height) {
        this.theme = theme;
        this.width = width;
        this.height = height;
    }

    NewContextOptions options() {
        return new NewContextOptions()
                .setColorScheme(theme)
                .setViewportSize(width, height)
                .setReducedMotion(ReducedMotion.REDUCE);
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
