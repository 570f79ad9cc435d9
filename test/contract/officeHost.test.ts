import { inExcel } from './openWorkbooks';
import { workbookContract } from './workbookContract';

workbookContract(inExcel);
