package dev.countywire.text.place;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Says which division each form in an article means.
///
/// A reading is worth more the nearer it is to the other divisions that the article and its outlet
/// name. In a chain (徐州市鼓楼区) the first name decides about the next one, there and, in the absence
/// of better evidence, in the rest of the article.
final class Linking {
  private static final double CHAIN = 8;
  private static final double OUTLET = 3;

  private final Gazetteer gazetteer;
  private final PlaceNames names;
  private final List<Sightings> fields;
  private final Outlet outlet;
  private final Chains chains;
  // the distinct forms of fields and outlet, ascending, how often the fields have each, its
  // division
  private final int[] forms;
  private final int[] counts;
  private int[] senses;
  // what each sighting of each field means
  private final List<int[]> meanings = new ArrayList<>();

  Linking(Gazetteer gazetteer, PlaceNames names, List<Sightings> fields, Outlet outlet) {
    this.gazetteer = gazetteer;
    this.names = names;
    this.fields = fields;
    this.outlet = outlet;
    this.chains = new Chains(gazetteer, names, fields);
    this.forms = distinct(fields, outlet);
    this.counts = new int[forms.length];
    for (Sightings field : fields) {
      for (int i = 0; i < field.size(); i++) {
        counts[Arrays.binarySearch(forms, field.form(i))]++;
      }
    }
    // what is certain tells about what is not, and both about the rest
    this.senses = new int[forms.length];
    Arrays.fill(senses, Gazetteer.NONE);
    this.senses = decided(context(false));
    this.senses = decided(context(true));
    for (int field = 0; field < fields.size(); field++) {
      meanings.add(meaning(field));
    }
  }

  private static int[] distinct(List<Sightings> fields, Outlet outlet) {
    int size = outlet.forms().size();
    for (Sightings field : fields) {
      size += field.size();
    }
    int[] all = new int[size];
    int at = 0;
    for (Sightings field : fields) {
      for (int i = 0; i < field.size(); i++) {
        all[at++] = field.form(i);
      }
    }
    for (int form : outlet.forms()) {
      all[at++] = form;
    }
    Arrays.sort(all);
    int distinct = 0;
    for (int form : all) {
      if (distinct == 0 || all[distinct - 1] != form) {
        all[distinct++] = form;
      }
    }
    return Arrays.copyOf(all, distinct);
  }

  private int[] meaning(int field) {
    Sightings sightings = fields.get(field);
    int[] meaning = new int[sightings.size()];
    for (int i = 0; i < meaning.length; i++) {
      int inChain = chains.meaning(field, i);
      meaning[i] = inChain != Gazetteer.NONE ? inChain : sense(sightings.form(i));
    }
    return meaning;
  }

  /// Division that sighting `i` of `field` means; `Gazetteer.NONE` where nothing decides.
  int division(Sightings field, int i) {
    return meanings.get(fields.getFirst() == field ? 0 : fields.indexOf(field))[i];
  }

  /// Division that a form means in this article.
  int sense(int form) {
    int found = Arrays.binarySearch(forms, form);
    return found < 0 ? Gazetteer.NONE : senses[found];
  }

  /// Whether the form stands in the article with its parent directly in front.
  boolean isChained(int form, int division) {
    return chains.count(form, division) > 0;
  }

  Outlet outlet() {
    return outlet;
  }

  private Context context(boolean decided) {
    Context.Builder context = new Context.Builder();
    for (int i = 0; i < forms.length; i++) {
      boolean common = names.isCommon(forms[i]);
      boolean certain = names.readings(forms[i]) == 1 && !common;
      if (certain || (decided && (names.isFull(forms[i]) || !common))) {
        int division = certain ? names.division(forms[i], 0) : senses[i];
        context.add(division, Math.sqrt(Math.min(counts[i], 9)));
      }
    }
    for (int form : outlet.forms()) {
      if (names.readings(form) == 1 || decided) {
        context.add(names.readings(form) == 1 ? names.division(form, 0) : sense(form), OUTLET);
      }
    }
    for (int i = 0; i < chains.size(); i++) {
      context.add(chains.division(i), CHAIN / 2 * chains.count(i));
    }
    return context.build(gazetteer);
  }

  private int[] decided(Context context) {
    int[] decided = new int[forms.length];
    for (int i = 0; i < forms.length; i++) {
      decided[i] =
          names.readings(forms[i]) == 1 ? names.division(forms[i], 0) : best(forms[i], context);
    }
    return decided;
  }

  // of several readings the one with the best score, of equal ones the first
  private int best(int form, Context context) {
    int best = Gazetteer.NONE;
    double most = -1;
    for (int r = 0; r < names.readings(form); r++) {
      int division = names.division(form, r);
      double known = prior(form, r) + CHAIN * chains.count(form, division);
      double score = context.added(known, division);
      if (score > most) {
        most = score;
        best = division;
      }
    }
    return best;
  }

  private double prior(int form, int reading) {
    double tier =
        switch (gazetteer.tier(names.division(form, reading))) {
          case PROVINCE -> 8;
          case PREFECTURE -> 5;
          case COUNTY -> 2;
          case TOWNSHIP -> 0;
        };
    return switch (names.form(form, reading)) {
      case FULL -> tier + 3;
      case SHORT -> tier;
      case FORMER, FORMER_SHORT -> tier / 2;
    };
  }
}
