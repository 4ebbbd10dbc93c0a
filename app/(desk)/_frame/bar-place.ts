export interface BarPlace {
  href: string;
  label: string;
  count?: number;
}
